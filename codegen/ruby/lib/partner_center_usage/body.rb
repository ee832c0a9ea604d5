# frozen_string_literal: true

module PartnerCenterUsage
  # A body is larger than it may be.
  class TooLarge < ArgumentError
    def initialize(limit)
      super("it is larger than #{limit} bytes, which max_body_bytes of the configuration allows")
    end
  end

  # The bytes of a body as they come in, up to a limit.
  class Body
    attr_reader :limit

    def initialize(limit)
      @limit = limit
      @bytes = String.new
      @too_large = false
    end

    def too_large? = @too_large

    # What libcurl is told: to go on, or to give the connection up.
    def take(chunk)
      @too_large ||= @bytes.bytesize + chunk.bytesize > limit
      return :abort if too_large?

      @bytes << chunk
      :taken
    end

    def bytes
      raise TooLarge, limit if too_large?

      @bytes
    end
  end
end
