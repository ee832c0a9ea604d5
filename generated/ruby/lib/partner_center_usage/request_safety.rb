# frozen_string_literal: true

require 'erb'
require 'partner_center_usage/base_url'

module PartnerCenterUsage
  # Builds requests that send the token only where it should go.
  module RequestSafety
    def build_request_url(path, opts = {})
      BaseUrl.checked(@config.base_url(opts[:operation]), @config.allow_insecure_http)
      super
    end

    def build_request(http_method, path, opts = {})
      request = super
      headers = request.options[:headers]
      headers.delete('Content-Type')
      headers.each { |name, value| check_header(name, value) }
      raise ArgumentError, 'The access token is missing. Set one.' if headers['Authorization'].to_s.strip == 'Bearer'

      # A list is sent as several parameters with one name. By itself, Typhoeus adds brackets to the name.
      request.options[:params_encoding] = :multi
      # A redirect would take the token to another origin, and curl's log contains the token. Typhoeus's cache, which
      # all its users share, does not keep a body that is read in pieces.
      request.options.update(followlocation: false, verbose: false, cache: false).delete(:timeout)
      request
    end

    # Percent-encodes a value. Rejects values that would lead to another resource.
    def path_segment(value)
      if ['', '.', '..'].include?(value.to_s)
        raise ArgumentError, "The id is #{value.inspect}, which would lead to another address. Pass an id."
      end
      raise ArgumentError, 'The id is not valid UTF-8. Pass another id.' unless utf8?(value)

      ERB::Util.url_encode(value)
    end

    private

    def check_header(name, value)
      raise ArgumentError, "The header #{name} must be valid UTF-8." unless utf8?(value)
      raise ArgumentError, "The header #{name} must not contain line breaks." if value.to_s.match?(/[\r\n\0]/)
    end

    # The bytes are sent as they are, whatever encoding Ruby gives them.
    def utf8?(value) = value.to_s.dup.force_encoding(Encoding::UTF_8).valid_encoding?
  end
end
