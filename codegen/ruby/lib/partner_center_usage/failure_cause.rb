# frozen_string_literal: true

require 'partner_center_usage/one_line'

module PartnerCenterUsage
  # What a library raised: the name of its class, or libcurl's name of the failure, and what it said in one line,
  # without the token. The original may hold all that was received, so it is not passed on.
  class FailureCause < StandardError
    attr_reader :kind

    def initialize(kind, said)
      super("#{kind}: #{said}")
      @kind = kind
    end

    # Rebuilds what was raised, with what that was caused by.
    def self.of(error, redaction, depth = 5)
      return if error.nil? || depth.zero?

      caused(new(error.class.name, OneLine.of(redaction.text(error.message))), of(error.cause, redaction, depth - 1))
    end

    # Ruby gives an exception its cause only when it is raised.
    def self.caused(rebuilt, cause)
      raise rebuilt, cause:
    rescue FailureCause => e
      e
    end
    private_class_method :caused
  end
end
