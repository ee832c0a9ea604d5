# frozen_string_literal: true

require 'partner_center_usage/base_url'

module PartnerCenterUsage
  # Shows neither a token nor a password.
  class Configuration
    # The whole URL at once: scheme, host, port and path.
    def base_url=(url)
      found = BaseUrl.checked(url.to_s, allow_insecure_http)
      self.scheme = found[:scheme]
      self.host = "#{found[:host]}#{found[:port]}"
      self.base_path = found[:path].to_s
    end

    def inspect
      url = base_url
      "#<#{self.class} #{BaseUrl.parts(url, true) ? url : 'without a base URL'}>"
    end
  end
end
