# frozen_string_literal: true

module PartnerCenterUsage
  # What an attempt without an answer says to the caller.
  module Failure
    # By libcurl's numbers, because the names that Ethon has for them differ between its versions.
    CERTIFICATE = [60, 83, 91].freeze
    # Neither a protocol, an address nor an option mends itself, nor does a file of certificates.
    SETTING = [1, 3, 4, 43, 48, 53, 54, 58, 59, 66, 77, 82].freeze

    module_function

    # The error of a response, or nil where there is an answer. One that a test has made up has no return code.
    def of(response, body)
      return if body.too_large? # It is we who gave the connection up.
      # An answer with this status has no end, so libcurl reads on until the time is over.
      return unasked_protocol if response.code == 101
      return timeout if response.timed_out?
      return head_too_long if response.return_code == :aborted_by_callback
      return if [nil, :ok].include?(response.return_code)

      broken(number_of(response.return_code), response.return_message)
    end

    # What libcurl said. Its messages are its own, and hold nothing that was received.
    def cause(response)
      FailureCause.new(response.return_code.to_s, response.return_message.to_s)
    end

    def timeout
      TimeoutError.new('The call took longer than it may: allow more, or try again later.')
    end

    def cut_off
      ConnectionError.new('The connection failed: the compressed body ends too soon. Try again.')
    end

    def unasked_protocol
      ConnectionError.new('The connection failed: the server changed to another protocol (status 101). Try again.')
    end

    def head_too_long
      ConnectionError.new('The connection failed: the headers and trailers are longer than 1 MiB. Try again.')
    end

    def broken(number, said)
      if CERTIFICATE.include?(number)
        permanent("The server's certificate is not trusted. Check the address. Where a proxy of yours has an issuer " \
                  "of its own, set ssl_ca_cert of the configuration to the issuer's file.")
      elsif SETTING.include?(number)
        permanent("The call cannot be made: #{said}. Check the configuration.")
      else
        ConnectionError.new("No answer: #{said}. Check the network, and try again.")
      end
    end

    def permanent(message)
      ConnectionError.new(message:, permanent: true)
    end

    def number_of(return_code)
      return_code.is_a?(Integer) ? return_code : Ethon::Curl.enum_value(return_code)
    end
  end
end
