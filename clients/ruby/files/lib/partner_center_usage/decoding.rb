# frozen_string_literal: true

require 'partner_center_usage/errors'
require 'partner_center_usage/media_type'
require 'partner_center_usage/redacted_error'
require 'partner_center_usage/single_line'

module PartnerCenterUsage
  # Decodes responses to models. Raises ApiError for everything that is not a success.
  module Decoding
    private

    # The data, the status and the headers.
    def decode_response(response, type, sent_ids)
      return decode_success(response, type, sent_ids) if response.success?

      service_fault = service_fault_of(response)
      raise ApiError.new('The service responded with an error.', service_fault:, **facts(response, sent_ids))
    end

    def decode_success(response, type, sent_ids)
      data, problem = model_or_problem(response, type)
      return [data, response.status, response.headers] unless problem

      reason = SingleLine.of(response.redaction.text(problem.message))
      message = "The response cannot be decoded to a #{type}: #{reason}."
      raise DecodeError.new(message, **facts(response, sent_ids)), cause: RedactedError.of(problem, response.redaction)
    end

    # To be called after decoding, which removes tokens that were escaped twice from the text of the response.
    def facts(response, sent_ids)
      { status: response.status, headers: response.headers, body: response.text, sent_ids: }
    end

    # The problem is returned, because an error that is raised in a rescue block has the original as its cause.
    def model_or_problem(response, type)
      raise TypeError, "its media type is #{response.media_type}" unless MediaType.json?(response.media_type)

      [convert_to_type(response.json, type), nil]
    rescue StandardError => e
      [nil, e]
    end

    # Nil if the body is something else, such as HTML. A description of the wrong type must not hide the code.
    def service_fault_of(response)
      texts = ServiceFault.openapi_types.select { |_, type| type == :String }.keys
      names = ServiceFault.attribute_map.values_at(*texts)
      properties = response.json.reject { |name, value| names.include?(name) && value.is_a?(Enumerable) }
      convert_to_type(properties, 'ServiceFault')
    rescue StandardError
      nil
    end
  end
end
