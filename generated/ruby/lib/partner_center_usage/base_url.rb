# frozen_string_literal: true

module PartnerCenterUsage
  # Where a token may be sent to.
  module BaseUrl
    NOWHERE = /[[:space:]]|[[:cntrl:]]|[\\?#]/
    URL = %r{\A(?<scheme>[hH][tT][tT][pP][sS]?)://
             (?<host>\[[\h:.]+\]|[^/:@\[\]]+)(?<port>:\d*)?(?<path>/.*)?\z}x
    THIS_MACHINE = %w[localhost 127.0.0.1 [::1]].freeze
    REFUSED = 'The base URL has to be https, without credentials, query or fragment. Plain http is for this machine: ' \
              'where nobody else can read along, such as on the way to a container, set allow_insecure_http of the ' \
              'configuration.'

    module_function

    # The parts of a URL, or nil where others could read the token.
    def parts(url, allow_insecure_http)
      return if !url.valid_encoding? || url.match?(NOWHERE)

      found = URL.match(url) or return
      safe = found[:scheme].casecmp?('https') || allow_insecure_http || THIS_MACHINE.include?(found[:host].downcase)
      found if safe
    end

    # The message does not repeat the URL: it may hold a password.
    def checked(url, allow_insecure_http)
      parts(url, allow_insecure_http) or raise ArgumentError, REFUSED
    end
  end
end
