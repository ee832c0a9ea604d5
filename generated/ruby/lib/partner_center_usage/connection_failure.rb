# frozen_string_literal: true

require 'partner_center_usage/errors'
require 'partner_center_usage/redacted_error'

module PartnerCenterUsage
  # Explains why an attempt got no response.
  module ConnectionFailure
    # libcurl's numbers, because Ethon's names for them differ between its versions.
    UNTRUSTED_CERTIFICATE = [60, 83, 91].freeze
    # An unsupported protocol, address or option, or an unusable certificate file. A retry would not help.
    INVALID_SETTING = [1, 3, 4, 43, 48, 53, 54, 58, 59, 66, 77, 82].freeze

    module_function

    # The error of an attempt, or nil if it got a response. A response that a test stubs has no return code.
    def of(response, body)
      # The client itself ended this connection, and the response is complete but for its body.
      return if body.too_large?
      # This response has no end, so libcurl would read until the timeout.
      return unexpected_protocol if response.code == 101
      return timeout if response.timed_out?
      return headers_too_large if response.return_code == :aborted_by_callback
      return if [nil, :ok].include?(response.return_code)

      failure(curl_number(response.return_code), response.return_message)
    end

    # libcurl's messages contain nothing that was received.
    def cause(response)
      RedactedError.new(response.return_code.to_s, response.return_message.to_s)
    end

    def timeout
      TimeoutError.new('The call timed out. Try again later, or raise its timeout.')
    end

    def truncated
      ConnectionError.new('The connection failed: the compressed body ends too early. Try again.')
    end

    def unexpected_protocol
      ConnectionError.new('The connection failed: the server switched to another protocol without being asked ' \
                          '(status 101). Try again.')
    end

    def headers_too_large
      ConnectionError.new('The connection failed: the headers and trailers are longer than 1 MiB. Try again.')
    end

    def failure(number, reason)
      if UNTRUSTED_CERTIFICATE.include?(number)
        permanent("The server's certificate is not trusted. Check the address. If a proxy of yours has its own " \
                  'certificate authority, set ssl_ca_cert in the configuration to the file of that authority.')
      elsif INVALID_SETTING.include?(number)
        permanent("The call cannot be made: #{reason}. Check the configuration.")
      else
        ConnectionError.new("The connection failed: #{reason}. Check the network and try again.")
      end
    end

    def permanent(message)
      ConnectionError.new(message, permanent: true)
    end

    def curl_number(return_code)
      return_code.is_a?(Integer) ? return_code : Ethon::Curl.enum_value(return_code)
    end
  end
end
