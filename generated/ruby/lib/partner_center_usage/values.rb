# frozen_string_literal: true

require 'bigdecimal'

# How the models read values.
module PartnerCenterUsage
  # Reads values without losing digits or instants, and refuses a list or an object where a text belongs.
  module Values
    # Not by `new`, which takes as long as all the rest of a call, and refuses what a caller must not send.
    def build_from_hash(attributes)
      @fields ||= attribute_map.map { |name, key| [key, :"@#{name}", openapi_types[name]] }
      @fields.each_with_object(allocate) do |(key, variable, type), model|
        model.instance_variable_set(variable, _deserialize(type, attributes[key])) if attributes.key?(key)
      end
    end

    def _deserialize(type, value)
      return if value.nil?

      case type.to_sym
      when :String then value.is_a?(Enumerable) ? raise(TypeError, "#{value} is no text") : value.to_s
      when :BigDecimal then BigDecimal(value)
      # Without an offset it is UTC, whatever the zone of the machine.
      when :Time then Time.iso8601(value.match?(/(Z|[+-]\d\d:\d\d)\z/i) ? value : "#{value}Z")
      else super
      end
    end
  end
  ApiModelBase.define_singleton_method(:inherited) { |model| model.singleton_class.prepend(Values) }
end
