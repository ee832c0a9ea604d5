# frozen_string_literal: true

module PartnerCenterUsage
  # A body is larger than max_body_bytes.
  class BodyTooLargeError < ArgumentError
    def initialize(limit)
      super("it is larger than #{limit} bytes, which max_body_bytes of the configuration allows")
    end
  end

  # Collects the bytes of a body up to a limit.
  class LimitedBody
    attr_reader :limit

    def initialize(limit)
      @limit = limit
      @bytes = String.new
      @too_large = false
    end

    def too_large? = @too_large

    # Returns what Typhoeus expects: :abort closes the connection.
    def add(chunk)
      @too_large ||= @bytes.bytesize + chunk.bytesize > limit
      return :abort if too_large?

      @bytes << chunk
      :added
    end

    def bytes
      raise BodyTooLargeError, limit if too_large?

      @bytes
    end
  end
end
