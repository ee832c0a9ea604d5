# frozen_string_literal: true

require 'partner_center_usage/one_line'

module PartnerCenterUsage
  # A message in one line. Headers and body are for those who ask for them.
  module Message
    def message
      return super unless code

      said = OneLine.of(fault&.description || fault&.message)
      known = { Status: code, code: fault_code, 'request id': request_id, 'correlation id': correlation_id }.compact
      facts = known.map { |name, value| "#{name} #{OneLine.of(value, longest: name == :code ? 500 : 100)}" }
      [@message, said, "(#{facts.join(', ')})"].reject { |part| part.to_s.empty? }.join(' ')
    end
  end

  # The service refused the call: `code` is the status, `fault` the ServiceFault in the body or nil.
  class ApiError
    prepend Message

    attr_reader :fault

    # Finer than the status, such as "3000" for a customer without Azure usage; nil if the body does not say it.
    def fault_code
      code = fault&.code
      code.to_s if code.is_a?(String) || code.is_a?(Numeric)
    end

    # Names the request when you ask Microsoft for support, as does the correlation id: the one of the answer, or else
    # the one that was sent.
    def request_id = id('ms-requestid')

    def correlation_id = id('ms-correlationid')

    private

    def id(name)
      (response_headers && response_headers[name]) || (@sent_ids && @sent_ids[name.to_sym])
    end
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
