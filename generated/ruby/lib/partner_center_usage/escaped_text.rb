# frozen_string_literal: true

require 'English'
require 'strscan'

module PartnerCenterUsage
  # Finds secrets in text that is escaped for JSON, XML or a URL, also within each other. All texts are bytes, because
  # Ruby finds positions in them without counting characters.
  class EscapedText
    # A regular expression finds this many characters, and the rest are compared one by one: a token may have thousands.
    FIRST_CHARACTERS = 4
    # NUL stands between the characters of UTF-16 that was decoded in another charset.
    NULS = '\0{0,3}'
    ESCAPE = /[\\%&\0]/
    ENTITIES = { '&' => 'amp', '<' => 'lt', '>' => 'gt', '"' => 'quot', "'" => 'apos' }.freeze

    def self.any?(bytes) = bytes.match?(ESCAPE)

    def initialize
      @patterns = {}
    end

    def replace(bytes, secret, replacement)
      first = pattern(secret[0, FIRST_CHARACTERS])
      scanner = StringScanner.new(bytes)
      parts = []
      copied = 0
      position = 0
      while (start = bytes.index(first, position))
        scanner.pos = $LAST_MATCH_INFO.end(0)
        position = start + 1
        next unless rest_follows?(secret, scanner)

        parts << bytes[copied...start] << replacement
        copied = scanner.pos
        position = copied
      end
      parts.empty? ? bytes : [*parts, bytes[copied..]].join
    end

    private

    # Whether the other characters of the secret follow, each in any form.
    def rest_follows?(secret, scanner)
      (FIRST_CHARACTERS...secret.length).all? do |index|
        character = secret[index]
        scanner.skip(@patterns[character] ||= pattern(character, prefix: NULS))
      end
    end

    def pattern(characters, prefix: '')
      forms = characters.each_char.map { |character| any_form(character) }
      Regexp.new(prefix + forms.join(NULS), Regexp::NOENCODING)
    end

    # A regular expression for a character, escaped or not.
    def any_form(character)
      raw = Regexp.escape(character)
      digits = format('%02x', character.ord).gsub(/[a-f]/) { |digit| "[#{digit}#{digit.upcase}]" }
      in_url = "(?:25){0,3}#{digits}"
      name = "|#{ENTITIES[character]};" if ENTITIES.key?(character)
      in_xml = "(?:amp;){0,3}(?:#0{0,7}#{character.ord};|#[xX]0{0,7}#{digits};#{name})"
      # A run of backslashes matches only from its start. Otherwise a long run would take quadratic time.
      in_json = "(?<!\\\\\\\\)\\\\*(?:u0025#{in_url}|u0026#{in_xml}|u00#{digits}|#{raw})"
      "(?:\\\\#{in_json}|%#{in_url}|&#{in_xml}|#{raw})"
    end
  end
end
