# frozen_string_literal: true

require 'partner_center_usage/content'

module PartnerCenterUsage
  # An answer that came as a whole: its body without content codings, and as text. A success whose body ends too soon,
  # though all that was sent has come, is an EOFError.
  class Answer
    attr_reader :status, :headers, :text, :problem

    def initialize(response)
      @status = response.code
      @headers = headers_of(response)
      read(response.body.to_s)
    end

    def success? = status.between?(200, 299)

    # What came under a name, in any case, line by line.
    def header_lines(name)
      headers.select { |key, _| key.to_s.casecmp?(name) }.flat_map { |_, lines| lines }
             .map { |line| line.dup.force_encoding(Encoding::UTF_8).scrub }
    end

    def media_type = @media_type ||= Content.media_type(header_lines('Content-Type'))

    private

    # Informational responses and those of a proxy come before the answer's own, and a trailer after it.
    def headers_of(response)
      blocks = response.response_headers.to_s.split("\r\n\r\n")
      Typhoeus::Response::Header.new(blocks.reverse.find { |block| block.start_with?('HTTP/') })
    end

    # `problem` is why the text is only what could be made out.
    def read(body)
      body = Content.decompressed(body, header_lines('Content-Encoding'))
      @text = Content.text(body, Content.charset(media_type))
    rescue ArgumentError => e
      @problem = e
      @text = Content.text_with_replacements(body)
    rescue EOFError
      # Of an error the status counts, whatever its body is.
      raise if success?

      @text = Content.text_with_replacements(body)
    end
  end
end
