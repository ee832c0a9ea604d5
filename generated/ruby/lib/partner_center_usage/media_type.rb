# frozen_string_literal: true

module PartnerCenterUsage
  # Parses Content-Type.
  module MediaType
    # A comma within quotes does not separate values.
    BETWEEN_COMMAS = /(?:[^",]|"(?:[^"\\]|\\.)*"?)+/
    TYPE = %r{\A\s*(?<name>[\w!\#$%&'*+.^`|~-]+/[\w!\#$%&'*+.^`|~-]+)\s*(?:;|\z)}
    PARAMETER = /;\s*(?<name>[^\s=;"]+)=(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^;\s]*))/
    JSON = %r{\A[^;]*[/+]json\s*(;|\z)}i

    module_function

    # The last valid media type with its parameters, because the header may occur twice. Nil without one.
    def of(lines)
      values = lines.flat_map { |line| line.scan(BETWEEN_COMMAS) }.map(&:strip).reject(&:empty?)
      values.reverse.find { |value| TYPE.match?(value) } || values.last
    end

    def json?(media_type)
      media_type.nil? || media_type.match?(JSON)
    end

    def charset(media_type)
      parameters = media_type.to_s.scan(PARAMETER)
      _, quoted, plain = parameters.find { |name, *| name.casecmp?('charset') }
      value = quoted ? quoted.gsub(/\\(.)/, '\1') : plain
      value unless value.to_s.empty?
    end
  end
end
