# frozen_string_literal: true

require 'bigdecimal'

# Extends the generated models.
module PartnerCenterUsage
  # How models read their values: without losing digits or offsets, and without accepting a list as text.
  module ModelValues
    # Does not call `new`, which takes as long as the rest of a call, and validates what only callers must not send.
    def build_from_hash(attributes)
      @fields ||= attribute_map.map { |name, key| [key, :"@#{name}", openapi_types[name]] }
      @fields.each_with_object(allocate) do |(key, variable, type), model|
        model.instance_variable_set(variable, _deserialize(type, attributes[key])) if attributes.key?(key)
      end
    end

    def _deserialize(type, value)
      return if value.nil?

      case type.to_sym
      when :String then read_text(value)
      when :BigDecimal then BigDecimal(value)
      when :Time then read_time(value)
      else super
      end
    end

    private

    def read_text(value)
      raise TypeError, "#{value} is not text" if value.is_a?(Enumerable)

      value.to_s
    end

    # Without an offset it is in UTC, whatever the time zone of the machine.
    def read_time(value)
      has_offset = value.match?(/(Z|[+-]\d\d:\d\d)\z/i)
      Time.iso8601(has_offset ? value : "#{value}Z")
    end
  end

  ApiModelBase.define_singleton_method(:inherited) { |model| model.singleton_class.prepend(ModelValues) }
end
