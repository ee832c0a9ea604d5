# frozen_string_literal: true

module PartnerCenterUsage
  # Which base URLs the client accepts: a token must not travel where others can read it.
  module BaseUrl
    FORBIDDEN = /[[:space:]]|[[:cntrl:]]|[\\?#]/
    URL = %r{\A(?<scheme>[hH][tT][tT][pP][sS]?)://
             (?<host>\[[\h:.]+\]|[^/:@\[\]]+)(?<port>:\d*)?(?<path>/.*)?\z}x
    LOCAL_HOSTS = %w[localhost 127.0.0.1 [::1]].freeze
    UNSAFE = 'The base URL must use https and have no credentials, query or fragment. Plain http is allowed only for ' \
             'this machine. If nobody else can read the connection, such as one to a container, set ' \
             'allow_insecure_http in the configuration.'

    module_function

    # The parts of a URL, or nil if it is not safe.
    def parts(url, allow_insecure_http)
      return if !url.valid_encoding? || url.match?(FORBIDDEN)

      match = URL.match(url) or return
      safe = match[:scheme].casecmp?('https') || allow_insecure_http || LOCAL_HOSTS.include?(match[:host].downcase)
      match if safe
    end

    # The message does not repeat the URL: it may contain a password.
    def checked(url, allow_insecure_http)
      parts(url, allow_insecure_http) or raise ArgumentError, UNSAFE
    end
  end
end
