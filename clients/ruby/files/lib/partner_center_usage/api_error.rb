# frozen_string_literal: true

require 'partner_center_usage/single_line'

module PartnerCenterUsage
  # The service responded with an error. Also the superclass of the other errors of a call.
  class ApiError < StandardError
    # The HTTP status, the headers and the text of the body. Nil if there was no response.
    attr_reader :status, :headers, :body

    # The decoded body. Nil if it is not a ServiceFault.
    attr_reader :service_fault

    # `sent_ids` are the ids of the request by the names of their headers.
    def initialize(message = nil, status: nil, headers: nil, body: nil, service_fault: nil, sent_ids: {})
      super(message)
      @status = status
      @headers = headers
      @body = body
      @service_fault = service_fault
      @sent_ids = sent_ids
    end

    # The error code as text, such as "3000" for a customer without Azure usage. Nil if the body has none.
    def code
      code = service_fault&.code
      code.to_s if code.is_a?(String) || code.is_a?(Numeric)
    end

    # The id in the response, or else the id that was sent. Include it when you ask Microsoft for support.
    def request_id = id('ms-requestid')

    # The id in the response, or else the id that was sent.
    def correlation_id = id('ms-correlationid')

    # One line, without headers and body.
    def to_s
      return super unless status

      description = SingleLine.of(service_fault&.description || service_fault&.message)
      [super, description, "(#{facts.join(', ')})"].reject(&:empty?).join(' ')
    end

    private

    def facts
      facts = ["Status #{status}"]
      facts << "code #{SingleLine.of(code)}" if code
      facts << "request id #{SingleLine.of(request_id, max_length: 100)}" if request_id
      facts << "correlation id #{SingleLine.of(correlation_id, max_length: 100)}" if correlation_id
      facts
    end

    def id(name)
      (headers && headers[name]) || @sent_ids[name.to_sym]
    end
  end
end
