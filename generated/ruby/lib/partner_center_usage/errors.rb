# frozen_string_literal: true

require 'partner_center_usage/api_error'

module PartnerCenterUsage
  # No response arrived, or only part of one.
  class ConnectionError < ApiError
    def initialize(message = nil, permanent: false)
      super(message)
      @permanent = permanent
    end

    # Whether another attempt would fail in the same way.
    def permanent? = @permanent
  end

  # The call did not finish within its timeout.
  class TimeoutError < ConnectionError; end

  # The service reported success, but the body of its response cannot be decoded.
  class DecodeError < ApiError; end
end
