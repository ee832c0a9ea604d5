# frozen_string_literal: true

require 'bigdecimal'
require 'partner_center_usage/charset'
require 'partner_center_usage/content_encoding'
require 'partner_center_usage/media_type'

module PartnerCenterUsage
  # A complete response without the tokens that were sent. `text` is the decoded body, or an approximation if the body
  # cannot be decoded. A success whose compressed body ends too early raises EOFError.
  class ServiceResponse
    attr_reader :status, :headers, :text, :redaction

    def initialize(response, body, redaction)
      @status = response.code
      @redaction = redaction
      @headers = headers_of(response)
      @text = redaction.text(read(body))
    end

    def inspect = "#<#{self.class} #{status}>"

    def success? = status.between?(200, 299)

    # Each line of a header, whatever the case of its name.
    def header_lines(name)
      found = headers.select { |key, _| key.to_s.casecmp?(name) }
      found.flat_map { |_, lines| lines }.map { |line| line.dup.force_encoding(Encoding::UTF_8).scrub }
    end

    def media_type = @media_type ||= MediaType.of(header_lines('Content-Type'))

    # The decoded JSON object. Raises if the body is not one.
    def json
      raise @problem if @problem

      data = JSON.parse(text, symbolize_names: true, decimal_class: BigDecimal)
      raise TypeError, 'it is JSON, but not an object' unless data.is_a?(Hash)

      return data unless text.include?('\\')

      raise ArgumentError, 'a text in it is not valid Unicode' if success? && !unicode?(data)

      redacted(data)
    end

    private

    # Informational responses and the response of a proxy come before the headers, and a trailer comes after them.
    def headers_of(response)
      blocks = response.response_headers.to_s.split("\r\n\r\n")
      block = blocks.reverse.find { |one| one.start_with?('HTTP/') }
      Typhoeus::Response::Header.new(block && redaction.text(block))
    end

    def read(body)
      bytes = body.bytes
      bytes = ContentEncoding.decompress(bytes, header_lines('Content-Encoding'), body.limit)
      Charset.decode(bytes, MediaType.charset(media_type))
    rescue BodyTooLargeError => e
      @problem = e
      ''
    rescue ArgumentError => e
      @problem = e
      Charset.decode_with_replacements(bytes)
    rescue EOFError
      # The status of an error response matters more than its body.
      raise if success?

      Charset.decode_with_replacements(bytes)
    end

    # An escape can write half a character. Ruby's parser rejects that in names, but not in values.
    def unicode?(value)
      case value
      when String then value.valid_encoding?
      when Array then value.all? { |item| unicode?(item) }
      when Hash then value.each_value.all? { |item| unicode?(item) }
      else true
      end
    end

    # If the token was escaped twice, the text still contains it.
    def redacted(data)
      redacted = redaction.value(data)
      @text = JSON.generate(redacted) unless redacted == data
      redacted
    end
  end
end
