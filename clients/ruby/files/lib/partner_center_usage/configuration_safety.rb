# frozen_string_literal: true

require 'partner_center_usage/base_url'

module PartnerCenterUsage
  # Accepts only safe URLs, and shows neither a token nor a password.
  class Configuration
    # Sets scheme, host, port and path together.
    def base_url=(url)
      parts = BaseUrl.checked(url.to_s, allow_insecure_http)
      self.scheme = parts[:scheme]
      self.host = "#{parts[:host]}#{parts[:port]}"
      self.base_path = parts[:path].to_s
    end

    def inspect
      url = base_url
      "#<#{self.class} #{BaseUrl.parts(url, true) ? url : 'without a safe base URL'}>"
    end
  end
end
