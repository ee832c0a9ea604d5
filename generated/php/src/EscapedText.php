<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Finds a secret in text that is escaped for JSON, XML, a URL or source code, also within each other. */
final class EscapedText
{
    /** What every escape starts with. */
    private const ESCAPES = '\\%&';
    /** A character with the backslashes before it, because they may share an escape. */
    private const CHARACTER = '\\\\*+[^\\\\]|\\\\++';
    /** An expression for a few characters is faster than one for each, and one for all would be too large. */
    private const PIECE = '/(?:' . self::CHARACTER . '){1,8}/s';
    private const BACKSLASH = '(?:\\\\|%(?:25)*+5[cC])';
    private const BACKSLASHES = '(?:' . self::BACKSLASH . '(?:(?:u00|x)5[cC])?'
        . '|&(?:amp;)*(?:#0*92|#[xX]0*5[cC]);){1,16}';
    private const ENTITIES = ['&' => '|amp', '<' => '|lt', '>' => '|gt', '"' => '|quot', "'" => '|apos'];

    public static function hasEscapes(#[\SensitiveParameter] string $text): bool
    {
        return strpbrk($text, self::ESCAPES) !== false;
    }

    public static function replace(
        #[\SensitiveParameter] string $text,
        #[\SensitiveParameter] string $secret,
        string $replacement,
    ): string {
        preg_match_all(self::PIECE, $secret, $pieces);
        $pieces = $pieces[0];
        $first = self::pattern(array_shift($pieces));
        $result = '';
        $copied = 0;
        $from = 0;
        while (($found = preg_match($first, $text, $match, PREG_OFFSET_CAPTURE, $from)) === 1) {
            [[$part, $start]] = $match;
            $from = $start + 1;
            $end = self::endOf($pieces, $text, $start + strlen($part));
            if ($end !== null) {
                $result .= substr($text, $copied, $start - $copied) . $replacement;
                $copied = $end;
                $from = $end;
            }
        }
        // A text that PCRE failed to search may contain the secret.
        return $found === 0 ? $result . substr($text, $copied) : $replacement;
    }

    /**
     * Where the pieces of a secret end if they are at that position of the text. Null if they are not.
     *
     * @param string[] $pieces
     */
    private static function endOf(
        #[\SensitiveParameter] array $pieces,
        #[\SensitiveParameter] string $text,
        int $at,
    ): ?int {
        foreach ($pieces as $piece) {
            $isUnescaped = !self::hasEscapes($piece) && substr($text, $at, strlen($piece)) === $piece;
            if ($isUnescaped) {
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
        return "~$anchor" . implode(array_map(self::anyForm(...), $characters[0])) . '~';
    }

    /**
     * An expression for a character, escaped or not. Each escaping doubles the backslashes, so any number of them
     * matches those of the secret.
     */
    private static function anyForm(#[\SensitiveParameter] string $character): string
    {
        $last = ltrim($character, '\\');
        $backslashes = $last === $character ? '' : self::BACKSLASHES;
        if ($last === '') {
            return $backslashes;
        }
        $unescaped = self::BACKSLASH . '{0,8}+' . preg_quote($last, '~');
        return $backslashes . '(?>' . self::escaped($last) . '|' . $unescaped . ')';
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
