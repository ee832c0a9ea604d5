# frozen_string_literal: true

require 'partner_center_usage/content'

module PartnerCenterUsage
  # An answer that has come, without the tokens that were sent: its body without content codings, and as text. A success
  # whose body ends too soon, though all that was sent has come, is an EOFError.
  class Answer
    attr_reader :status, :headers, :text, :redaction

    def initialize(response, body, redaction)
      @status = response.code
      @redaction = redaction
      @headers = headers_of(response)
      @text = redaction.text(read(body))
    end

    def inspect = "#<#{self.class} #{status}>"

    def success? = status.between?(200, 299)

    # What came under a name, in any case, line by line.
    def header_lines(name)
      headers.select { |key, _| key.to_s.casecmp?(name) }.flat_map { |_, lines| lines }
             .map { |line| line.dup.force_encoding(Encoding::UTF_8).scrub }
    end

    def media_type = @media_type ||= Content.media_type(header_lines('Content-Type'))

    # The decoded body, which is an object.
    def json
      raise @problem if @problem

      data = JSON.parse(text, symbolize_names: true, decimal_class: BigDecimal)
      raise TypeError, 'it is JSON, but no object' unless data.is_a?(Hash)

      return data unless text.include?('\\')

      raise ArgumentError, 'a text in it is no Unicode' if success? && !unicode?(data)

      redacted(data)
    end

    private

    # Informational responses and those of a proxy come before the answer's own, and a trailer after it.
    def headers_of(response)
      blocks = response.response_headers.to_s.split("\r\n\r\n")
      block = blocks.reverse.find { |one| one.start_with?('HTTP/') }
      Typhoeus::Response::Header.new(block && redaction.text(block))
    end

    # The text, or what could be made out of it where there is a problem.
    def read(body)
      bytes = body.bytes
      bytes = Content.decompressed(bytes, header_lines('Content-Encoding'), body.limit)
      Content.text(bytes, Content.charset(media_type))
    rescue TooLarge => e
      @problem = e
      ''
    rescue ArgumentError => e
      @problem = e
      Content.text_with_replacements(bytes)
    rescue EOFError
      # Of an error the status counts, whatever its body is.
      raise if success?

      Content.text_with_replacements(bytes)
    end

    # Whether no text is half a character, which an escape can write. Of names, Ruby makes no symbol then.
    def unicode?(value)
      case value
      when String then value.valid_encoding?
      when Array then value.all? { |item| unicode?(item) }
      when Hash then value.each_value.all? { |item| unicode?(item) }
      else true
      end
    end

    # Where the token was escaped twice, the text still has it.
    def redacted(data)
      redacted = redaction.value(data)
      @text = JSON.generate(redacted) unless redacted == data
      redacted
    end
  end
end
