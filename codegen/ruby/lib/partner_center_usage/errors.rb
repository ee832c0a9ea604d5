# frozen_string_literal: true

module PartnerCenterUsage
  # The service refused the call: `code` is the status, `fault` the ServiceFault in the body or nil.
  class ApiError
    attr_reader :fault

    # Finer than the status, such as "3000" for a customer without Azure usage; nil if the body does not say it.
    def fault_code = fault&.code&.to_s

    # Names the request when you ask Microsoft for support, as does the correlation id.
    def request_id = response_headers && response_headers['ms-requestid']

    def correlation_id = response_headers && response_headers['ms-correlationid']
  end

  # No answer came, or not all of it.
  class ConnectionError < ApiError
    # Whether another attempt would fail in the same way.
    attr_reader :permanent
  end

  # The call took longer than it may.
  class TimeoutError < ConnectionError; end

  # An answer of success cannot be read.
  class DecodeError < ApiError; end
end
