# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = 'partner_center_usage'
  spec.version = '0.1.0'
  spec.summary = "What the customers of a Cloud Solution Provider spend on Azure, by Microsoft's Partner Center"
  spec.authors = ['The authors of partner-center-usage']
  spec.license = 'MIT'
  spec.homepage = 'https://www.npmjs.com/package/partner-center-usage'
  spec.files = Dir['lib/**/*.rb', 'examples/*.rb', 'README.md', 'LICENSE'].sort
  spec.required_ruby_version = '>= 3.1'
  # Typhoeus allows older versions of Ethon, which cannot end a running call.
  spec.add_runtime_dependency 'ethon', '~> 0.16'
  spec.add_runtime_dependency 'typhoeus', '~> 1.4'
end
