# frozen_string_literal: true

require 'partner_center_usage/body'
require 'zlib'

module PartnerCenterUsage
  # From the bytes of a body to its text, by what the headers say about them. What cannot be read is an ArgumentError.
  module Content
    MARKS = {
      "\xEF\xBB\xBF".b => Encoding::UTF_8,
      "\xFF\xFE".b => Encoding::UTF_16LE,
      "\xFE\xFF".b => Encoding::UTF_16BE
    }.freeze
    # One within quotes separates nothing.
    BETWEEN_COMMAS = /(?:[^",]|"(?:[^"\\]|\\.)*"?)+/
    MEDIA_TYPE = %r{\A\s*(?<name>[\w!\#$%&'*+.^`|~-]+/[\w!\#$%&'*+.^`|~-]+)\s*(?:;|\z)}
    PARAMETER = /;\s*(?<name>[^\s=;"]+)=(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^;\s]*))/
    # Names that Ruby does not know, though they are common.
    OTHER_NAMES = { 'utf8' => 'UTF-8', 'latin1' => 'ISO-8859-1' }.freeze
    # What zlib calls the two formats; without its header, deflate has a negative number.
    GZIP = Zlib::MAX_WBITS + 16
    DEFLATE = Zlib::MAX_WBITS
    # So many bytes are decompressed at once: what follows a member of gzip is copied for each.
    AT_ONCE = 4096
    # Nobody applies more than two, and each may cost as much as a body.
    MOST_CODINGS = 5

    module_function

    # The last media type of a Content-Type that may stand there twice, as it was sent; nil where there is none.
    def media_type(lines)
      values = lines.flat_map { |line| line.scan(BETWEEN_COMMAS) }.map(&:strip).reject(&:empty?)
      values.reverse.find { |value| MEDIA_TYPE.match?(value) } || values.last
    end

    def json?(media_type)
      media_type.nil? || media_type.match?(%r{\A[^;]*[/+]json\s*(;|\z)}i)
    end

    def charset(media_type)
      parameters = media_type.to_s.scan(PARAMETER)
      _, quoted, plain = parameters.find { |name, *| name.casecmp?('charset') }
      value = quoted ? quoted.gsub(/\\(.)/, '\1') : plain
      value unless value.to_s.empty?
    end

    # A byte order mark goes before what the headers say, and is no part of the text.
    def text(body, charset)
      bytes = body.b
      _, encoding = MARKS.find { |mark, _| bytes.start_with?(mark) }
      encoding ||= encoding_named(charset || 'UTF-8')
      bytes.force_encoding(encoding)
      raise ArgumentError, "its bytes are not #{encoding}, which it should be in" unless bytes.valid_encoding?

      bytes.encode(Encoding::UTF_8).delete_prefix("\uFEFF")
    rescue EncodingError => e
      raise ArgumentError, "its charset #{encoding} cannot be read: #{e.message}"
    end

    # For people to read, where the text itself cannot be had.
    def text_with_replacements(body)
      body.b.force_encoding(Encoding::UTF_8).scrub.delete_prefix("\uFEFF")
    end

    # Undoes the codings of a Content-Encoding, the last first, each up to the limit. Raises EOFError for a body that
    # ends too soon.
    def decompressed(body, lines, limit)
      names = lines.flat_map { |line| line.split(',') }.map { |name| name.strip.downcase } - ['', 'identity']
      if names.length > MOST_CODINGS
        raise ArgumentError, "it has #{names.length} content codings, and more than #{MOST_CODINGS} are not undone"
      end

      names.reverse.reduce(body) { |bytes, name| bytes.empty? ? bytes : undone(name, bytes, limit) }
    end

    def undone(name, body, limit)
      case name
      when 'gzip', 'x-gzip' then inflated(body, GZIP, limit)
      when 'deflate' then inflated_deflate(body, limit)
      else raise ArgumentError, "its content coding #{name} is not known here"
      end
    rescue Zlib::Error => e
      raise ArgumentError, "its content coding is said to be #{name}, but it is not: #{e.message}"
    end

    # Some servers leave out the header of "deflate". Without it, only a whole body shows that it is one.
    def inflated_deflate(body, limit)
      inflated(body, DEFLATE, limit)
    rescue Zlib::DataError => e
      begin
        inflated(body, -DEFLATE, limit)
      rescue Zlib::Error, EOFError
        raise e
      end
    end

    # Of gzip, several may follow each other.
    def inflated(body, window_bits, limit)
      inflater = Zlib::Inflate.new(window_bits)
      inflated = String.new
      (0...body.bytesize).step(AT_ONCE) do |start|
        each_piece(inflater, body.byteslice(start, AT_ONCE)) do |part|
          raise TooLarge, limit if inflated.bytesize + part.bytesize > limit

          inflated << part
        end
      end
      raise EOFError, 'the compressed data end too soon' unless inflater.finished?

      inflated
    ensure
      inflater.close
    end

    def each_piece(inflater, compressed, &)
      until compressed.empty?
        inflater.reset if inflater.finished?
        before = inflater.total_in
        inflater.inflate(compressed, &)
        return unless inflater.finished?

        compressed = compressed.byteslice((inflater.total_in - before)..)
      end
    end

    # Encoding.find takes the names of settings as well.
    def encoding_named(name)
      raise ArgumentError if %w[external filesystem internal locale].include?(name.downcase)

      Encoding.find(OTHER_NAMES.fetch(name.downcase, name))
    rescue ArgumentError
      raise ArgumentError, "its charset #{name} is not known here"
    end
  end
end
