<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Takes the tokens that a call has sent out of what comes back: a gateway that echoes a request would put them into logs. */
final class Redaction
{
    /** A token of fewer characters is made up for a test, and may be a part of any word. */
    private const SHORTEST = 12;
    /** A backslash and what follows it may share an escape. */
    private const CHARACTER = '\\\\*+[^\\\\]|\\\\++';
    private const BACKSLASH = '(?:\\\\|%(?:25)*+5[cC])';
    private const BACKSLASHES = '(?:' . self::BACKSLASH . '(?:(?:u00|x)5[cC])?'
        . '|&(?:amp;)*(?:#0*92|#[xX]0*5[cC]);){1,16}';
    private const ENTITIES = ['&' => '|amp', '<' => '|lt', '>' => '|gt', '"' => '|quot', "'" => '|apos'];

    /** Lists of texts in an object that no dump and no trace shows: the tokens, and what they are in base64. */
    private \SensitiveParameterValue $secrets;

    public function __construct()
    {
        $this->secrets = new \SensitiveParameterValue(['tokens' => [], 'encoded' => [], 'unescapable' => []]);
    }

    public function add(#[\SensitiveParameter] string $token): void
    {
        $known = $this->secrets->getValue();
        if (strlen($token) < self::SHORTEST || in_array($token, $known['tokens'], true)) {
            return;
        }
        $encoded = self::inBase64($token);
        $encoded = array_unique([...$encoded, ...str_replace(['+', '/'], ['-', '_'], $encoded)]);
        // Between the characters of UTF-16 there is a zero byte.
        $unescapable = [implode("\0", str_split($token))];
        $more = ['tokens' => [$token], 'encoded' => $encoded, 'unescapable' => $unescapable];
        $this->secrets = new \SensitiveParameterValue(array_merge_recursive($known, $more));
    }

    /** The text without the tokens, be they as they are, escaped or in base64. */
    public function of(#[\SensitiveParameter] string $text): string
    {
        if (strlen($text) < self::SHORTEST) {
            return $text;
        }
        ['tokens' => $tokens, 'encoded' => $encoded, 'unescapable' => $unescapable] = $this->secrets->getValue();
        $text = str_replace([...$tokens, ...$encoded, ...$unescapable], '[token]', $text);
        if (strcspn($text, '\\%&') === strlen($text)) {
            return $text;
        }
        return array_reduce([...$tokens, ...$encoded], self::withoutEscaped(...), $text);
    }

    /** The same of all texts and names in what JSON was decoded to, which may be large: only what has a token is copied. */
    public function ofDecoded(#[\SensitiveParameter] mixed $value): mixed
    {
        if (is_string($value)) {
            return $this->of($value);
        }
        if (is_array($value)) {
            foreach ($value as $index => $member) {
                $redacted = $this->ofDecoded($member);
                if ($redacted !== $member) {
                    $value[$index] = $redacted;
                }
            }
        } elseif ($value instanceof \stdClass) {
            foreach ((array) $value as $name => $member) {
                $redacted = $this->ofDecoded($member);
                $newName = $this->of((string) $name);
                if ($redacted !== $member || $newName !== (string) $name) {
                    unset($value->$name);
                    $value->$newName = $redacted;
                }
            }
        }
        return $value;
    }

    /**
     * What base64 makes of a token wherever it begins within a group of three bytes. The first and the last character
     * are left out where they depend on what stands beside the token.
     *
     * @return string[]
     */
    private static function inBase64(#[\SensitiveParameter] string $token): array
    {
        $codes = [];
        foreach ([0, 2, 3] as $before => $dependent) {
            $code = rtrim(base64_encode(str_repeat("\0", $before) . $token), '=');
            $codes[] = substr($code, $dependent, ($before + strlen($token)) % 3 === 0 ? null : -1);
        }
        return $codes;
    }

    private static function withoutEscaped(
        #[\SensitiveParameter] string $text,
        #[\SensitiveParameter] string $secret,
    ): string {
        preg_match_all('/(?:' . self::CHARACTER . '){1,8}/s', $secret, $pieces);
        $pieces = $pieces[0];
        $first = self::pattern(array_shift($pieces));
        $kept = '';
        $done = $from = 0;
        while (($found = preg_match($first, $text, $match, PREG_OFFSET_CAPTURE, $from)) === 1) {
            [[$part, $start]] = $match;
            $from = $start + 1;
            $end = self::end($pieces, $text, $start + strlen($part));
            if ($end !== null) {
                $kept .= substr($text, $done, $start - $done) . '[token]';
                $done = $from = $end;
            }
        }
        // Rather nothing than a text that could not be searched.
        return $found === 0 ? $kept . substr($text, $done) : '[token]';
    }

    /**
     * Where the rest of a secret ends that goes on at a place in the text; null if it does not.
     *
     * @param string[] $pieces
     */
    private static function end(
        #[\SensitiveParameter] array $pieces,
        #[\SensitiveParameter] string $text,
        int $at,
    ): ?int {
        foreach ($pieces as $piece) {
            $isPlain = strcspn($piece, '\\%&') === strlen($piece) && substr($text, $at, strlen($piece)) === $piece;
            if ($isPlain) {
                $at += strlen($piece);
            } elseif (preg_match(self::pattern($piece, '\G'), $text, $match, 0, $at) === 1) {
                $at += strlen($match[0]);
            } else {
                return null;
            }
        }
        return $at;
    }

    private static function pattern(#[\SensitiveParameter] string $piece, string $anchor = ''): string
    {
        preg_match_all('/' . self::CHARACTER . '/s', $piece, $characters);
        return "~$anchor" . implode(array_map(self::forms(...), $characters[0])) . '~';
    }

    /**
     * An expression for a character as JSON, URLs, XML and source code may have it, also within each other. Each
     * escaping doubles the backslashes, so any number of them stands for those of the secret.
     */
    private static function forms(#[\SensitiveParameter] string $character): string
    {
        $last = ltrim($character, '\\');
        $backslashes = $last === $character ? '' : self::BACKSLASHES;
        return $last === '' ? $backslashes
            : $backslashes . '(?>' . self::escaped($last)
                . '|' . self::BACKSLASH . '{0,8}+' . preg_quote($last, '~') . ')';
    }

    private static function escaped(#[\SensitiveParameter] string $character): string
    {
        $number = ord($character);
        $hex = sprintf('(?i:%02x)', $number);
        $entity = self::ENTITIES[$character] ?? '';
        return self::BACKSLASH . "{1,8}+(?:u00|x)$hex|"
            . self::BACKSLASH . "{0,8}+(?:%(?:25)*$hex|&(?:amp;)*(?:#0*$number|#[xX]0*$hex$entity);)";
    }
}
