# frozen_string_literal: true

require 'base64'
require 'English'
require 'strscan'

module PartnerCenterUsage
  # Takes the tokens of a call out of what came from the far end, which may repeat them in many forms.
  class Redaction
    REPLACEMENT = '[token]'
    # A token of fewer characters is made up for a test, and may be a part of any word.
    SHORTEST = 12
    # So many characters are looked for by a regular expression, and the others one by one: a token may have thousands.
    FIRST = 4
    # Without these, nothing is escaped. NUL stands between the characters of UTF-16 that was read in another charset.
    ESCAPING = /[\\%&\0]/
    NAMES = { '&' => 'amp', '<' => 'lt', '>' => 'gt', '"' => 'quot', "'" => 'apos' }.freeze

    def initialize
      @secrets = []
      @forms = {}
    end

    def inspect = "#<#{self.class}>"

    def add(token)
      return if token.length < SHORTEST || @secrets.include?(token.b)

      # One may be the start of another.
      @secrets = [*@secrets, token.b, *in_base64(token.b)].uniq.sort_by { |secret| -secret.length }
    end

    # Of bytes, whose places Ruby finds at once.
    def text(text)
      return text if text.bytesize < SHORTEST

      bytes = text.b
      @secrets.each { |secret| bytes = bytes.gsub(secret, REPLACEMENT) if bytes.include?(secret) }
      @secrets.each { |secret| bytes = without_escaped(bytes, secret) } if bytes.match?(ESCAPING)
      bytes.force_encoding(text.encoding)
    end

    # The same of every text in decoded JSON, names included.
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

    # What the token is in base64, wherever a group of three bytes begins, less what its neighbours have a part in.
    def in_base64(token)
      [0, 2, 3].each_with_index.flat_map do |dropped, before|
        shifted = ("\0" * before) + token
        [Base64.strict_encode64(shifted), Base64.urlsafe_encode64(shifted)].map do |encoded|
          core = encoded.delete('=')[dropped..]
          (shifted.bytesize % 3).zero? ? core : core.chop
        end
      end
    end

    def without_escaped(bytes, secret)
      first = pattern(secret[0, FIRST])
      scanner = StringScanner.new(bytes)
      parts = []
      done = at = 0
      while (start = bytes.index(first, at))
        scanner.pos = $LAST_MATCH_INFO.end(0)
        at = start + 1
        next unless all?(secret, scanner)

        parts << bytes[done...start] << REPLACEMENT
        done = at = scanner.pos
      end
      parts.empty? ? bytes : [*parts, bytes[done..]].join
    end

    # Whether the other characters of a secret follow, each in any form.
    def all?(secret, scanner)
      (FIRST...secret.length).all? do |index|
        character = secret[index]
        scanner.skip(@forms[character] ||= pattern(character, after: '\0{0,3}'))
      end
    end

    def pattern(characters, after: '')
      forms = characters.each_char.map { |character| any_form(character) }
      Regexp.new(after + forms.join('\0{0,3}'), Regexp::NOENCODING)
    end

    # A regular expression for a character, escaped or not.
    def any_form(character)
      raw = Regexp.escape(character)
      digits = format('%02x', character.ord).gsub(/[a-f]/) { |digit| "[#{digit}#{digit.upcase}]" }
      in_url = "(?:25){0,3}#{digits}"
      name = "|#{NAMES[character]};" if NAMES.key?(character)
      in_xml = "(?:amp;){0,3}(?:#0{0,7}#{character.ord};|#[xX]0{0,7}#{digits};#{name})"
      # A run of backslashes is read from its start only, or a long one would take quadratic time.
      in_json = "(?<!\\\\\\\\)\\\\*(?:u0025#{in_url}|u0026#{in_xml}|u00#{digits}|#{raw})"
      "(?:\\\\#{in_json}|%#{in_url}|&#{in_xml}|#{raw})"
    end
  end
end
