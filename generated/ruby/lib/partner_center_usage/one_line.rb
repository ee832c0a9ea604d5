# frozen_string_literal: true

module PartnerCenterUsage
  # What others said, as a part of a message.
  module OneLine
    # What breaks a line, moves a terminal's cursor or turns the direction of writing.
    CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

    module_function

    # The text with its control characters escaped, and cut where it is longer.
    def of(text, longest: 500)
      # Cut first, because the text may be long.
      plain = text.to_s.b[0, 4 * (longest + 1)].force_encoding(Encoding::UTF_8).scrub
      escaped = plain[0, longest + 1].gsub(CONTROL) { |found| format('\u%04x', found.ord) }
      escaped.length > longest ? "#{escaped[0, longest]}…" : escaped
    end
  end
end
