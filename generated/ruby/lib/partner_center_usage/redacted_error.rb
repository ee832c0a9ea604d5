# frozen_string_literal: true

require 'partner_center_usage/single_line'

module PartnerCenterUsage
  # Stands in for what a library raised: its class name, or libcurl's name of the failure, and its message on one line,
  # without the token. The original is not passed on because it may contain everything that was received.
  class RedactedError < StandardError
    attr_reader :kind

    def initialize(kind, message)
      super("#{kind}: #{message}")
      @kind = kind
    end

    # Rebuilds an error and its chain of causes.
    def self.of(error, redaction, depth = 5)
      return if error.nil? || depth.zero?

      rebuilt = new(error.class.name, SingleLine.of(redaction.text(error.message)))
      with_cause(rebuilt, of(error.cause, redaction, depth - 1))
    end

    # Ruby sets the cause of an exception only when it is raised.
    def self.with_cause(rebuilt, cause)
      raise rebuilt, cause:
    rescue RedactedError => e
      e
    end
    private_class_method :with_cause
  end
end
