# frozen_string_literal: true

module PartnerCenterUsage
  # Text from a server or a library as part of a one-line message.
  module SingleLine
    # Whatever breaks a line, moves a terminal's cursor or changes the writing direction.
    CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/
    MOST_BYTES_OF_A_CHARACTER = 4

    module_function

    # Escapes the control characters of a text, and shortens it if it is too long.
    def of(text, max_length: 500)
      # Shorten first, because the text may be very long.
      start = text.to_s.b[0, MOST_BYTES_OF_A_CHARACTER * (max_length + 1)]
      start = start.force_encoding(Encoding::UTF_8).scrub[0, max_length + 1]
      escaped = start.gsub(CONTROL) { |character| format('\u%04x', character.ord) }
      escaped.length > max_length ? "#{escaped[0, max_length]}…" : escaped
    end
  end
end
