# frozen_string_literal: true

require 'partner_center_usage/limited_body'
require 'zlib'

module PartnerCenterUsage
  # Decompresses a body as Content-Encoding says. A body that cannot be decompressed raises ArgumentError.
  module ContentEncoding
    # How zlib distinguishes the formats by the window size. A negative size is deflate without the zlib header.
    GZIP = Zlib::MAX_WBITS + 16
    DEFLATE = Zlib::MAX_WBITS
    RAW_DEFLATE = -Zlib::MAX_WBITS
    # zlib copies the rest of its input for each member of a gzip stream, so it gets small pieces.
    PIECE_SIZE = 4096
    # Servers apply one or two, and each may take as long as a whole body.
    MOST_CODINGS = 5

    module_function

    # Reverts the content codings, the last one first, each up to the limit. Raises EOFError if the body ends early.
    def decompress(body, lines, limit)
      names = lines.flat_map { |line| line.split(',') }.map { |name| name.strip.downcase } - ['', 'identity']
      if names.length > MOST_CODINGS
        raise ArgumentError, "it has #{names.length} content codings, and this client accepts at most #{MOST_CODINGS}"
      end

      # An empty body is not compressed, whatever the header says.
      names.reverse.reduce(body) { |bytes, name| bytes.empty? ? bytes : decode(name, bytes, limit) }
    end

    def decode(name, body, limit)
      case name
      when 'gzip', 'x-gzip' then inflate(body, GZIP, limit)
      when 'deflate' then decode_deflate(body, limit)
      else raise ArgumentError, "this client does not know its content coding #{name}"
      end
    rescue Zlib::Error => e
      raise ArgumentError, "it is not valid #{name}, which its Content-Encoding names: #{e.message}"
    end

    # Some servers omit the zlib header of "deflate". Only a complete body shows that this is the case.
    def decode_deflate(body, limit)
      inflate(body, DEFLATE, limit)
    rescue Zlib::DataError => e
      begin
        inflate(body, RAW_DEFLATE, limit)
      rescue Zlib::Error, EOFError
        raise e
      end
    end

    def inflate(body, window_bits, limit)
      inflater = Zlib::Inflate.new(window_bits)
      inflated = String.new
      (0...body.bytesize).step(PIECE_SIZE) do |start|
        inflate_piece(inflater, body.byteslice(start, PIECE_SIZE)) do |part|
          raise BodyTooLargeError, limit if inflated.bytesize + part.bytesize > limit

          inflated << part
        end
      end
      raise EOFError, 'the compressed body ends too early' unless inflater.finished?

      inflated
    ensure
      inflater.close
    end

    # Several gzip members may follow each other.
    def inflate_piece(inflater, compressed, &)
      until compressed.empty?
        inflater.reset if inflater.finished?
        before = inflater.total_in
        inflater.inflate(compressed, &)
        return unless inflater.finished?

        compressed = compressed.byteslice((inflater.total_in - before)..)
      end
    end
  end
end
