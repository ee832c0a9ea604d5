# frozen_string_literal: true

require 'base64'
require 'partner_center_usage/escaped_text'

module PartnerCenterUsage
  # Removes the tokens of a call from its response, because a gateway may send the request back in many forms.
  class Redaction
    REPLACEMENT = '[token]'
    # A shorter token is one for tests, and may be part of any word.
    SHORTEST_TOKEN = 12

    def initialize
      @secrets = []
      @escaped_text = EscapedText.new
    end

    def inspect = "#<#{self.class}>"

    def add(token)
      bytes = token.b
      return if bytes.length < SHORTEST_TOKEN || @secrets.include?(bytes)

      # The longest first, because one may be the start of another.
      @secrets = [*@secrets, bytes, *base64_forms(bytes)].uniq.sort_by { |secret| -secret.length }
    end

    def text(text)
      return text if text.bytesize < SHORTEST_TOKEN

      bytes = text.b
      @secrets.each { |secret| bytes = bytes.gsub(secret, REPLACEMENT) if bytes.include?(secret) }
      @secrets.each { |secret| bytes = @escaped_text.replace(bytes, secret, REPLACEMENT) } if EscapedText.any?(bytes)
      bytes.force_encoding(text.encoding)
    end

    # Redacts every text of decoded JSON, including property names.
    def value(value)
      case value
      when String then text(value)
      when Symbol then text(value.name).to_sym
      when Array then value.map { |item| value(item) }
      when Hash then value.to_h { |name, item| [value(name), value(item)] }
      else value
      end
    end

    private

    # The token in base64, for each position within a group of three bytes. Characters that also depend on what stands
    # before or after the token are left out.
    def base64_forms(token)
      [0, 2, 3].each_with_index.flat_map do |dependent, bytes_before|
        shifted = ("\0" * bytes_before) + token
        [Base64.strict_encode64(shifted), Base64.urlsafe_encode64(shifted)].map do |encoded|
          form = encoded.delete('=')[dependent..]
          (shifted.bytesize % 3).zero? ? form : form.chop
        end
      end
    end
  end
end
