# frozen_string_literal: true

module PartnerCenterUsage
  # Decodes the bytes of a body to text. A body that cannot be decoded raises ArgumentError.
  module Charset
    BYTE_ORDER_MARKS = {
      "\xEF\xBB\xBF".b => Encoding::UTF_8,
      "\xFF\xFE".b => Encoding::UTF_16LE,
      "\xFE\xFF".b => Encoding::UTF_16BE
    }.freeze
    # Common names that Ruby does not know.
    ALIASES = { 'utf8' => 'UTF-8', 'latin1' => 'ISO-8859-1' }.freeze
    # Encoding.find also accepts these names of settings.
    SETTINGS = %w[external filesystem internal locale].freeze

    module_function

    # A byte order mark takes precedence over the headers, and is not part of the text.
    def decode(body, charset)
      bytes = body.b
      encoding = encoding_of_byte_order_mark(bytes) || encoding_named(charset || 'UTF-8')
      bytes.force_encoding(encoding)
      raise ArgumentError, "its bytes are not valid #{encoding}" unless bytes.valid_encoding?

      bytes.encode(Encoding::UTF_8).delete_prefix("\uFEFF")
    rescue EncodingError => e
      raise ArgumentError, "its charset #{encoding} cannot be converted: #{e.message}"
    end

    # A readable approximation of a body that cannot be decoded.
    def decode_with_replacements(body)
      body.b.force_encoding(Encoding::UTF_8).scrub.delete_prefix("\uFEFF")
    end

    def encoding_of_byte_order_mark(bytes)
      _, encoding = BYTE_ORDER_MARKS.find { |mark, _| bytes.start_with?(mark) }
      encoding
    end

    def encoding_named(name)
      raise ArgumentError if SETTINGS.include?(name.downcase)

      Encoding.find(ALIASES.fetch(name.downcase, name))
    rescue ArgumentError
      raise ArgumentError, "this client does not know its charset #{name}"
    end
  end
end
