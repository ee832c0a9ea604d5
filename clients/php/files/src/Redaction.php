<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Removes the tokens of a call from its response, because a gateway may send the request back in many forms. */
final class Redaction
{
    private const REPLACEMENT = '[token]';
    /** A shorter token is one for tests, and may be part of any word. */
    private const SHORTEST_TOKEN = 12;

    /** Lists of texts: the tokens, the tokens in base64, and the tokens in UTF-16. No dump and no trace shows them. */
    private \SensitiveParameterValue $secrets;

    public function __construct()
    {
        $this->secrets = new \SensitiveParameterValue(['tokens' => [], 'base64' => [], 'utf16' => []]);
    }

    public function add(#[\SensitiveParameter] string $token): void
    {
        $known = $this->secrets->getValue();
        if (strlen($token) < self::SHORTEST_TOKEN || in_array($token, $known['tokens'], true)) {
            return;
        }
        $base64 = self::base64Forms($token);
        $base64Url = str_replace(['+', '/'], ['-', '_'], $base64);
        $added = [
            'tokens' => [$token],
            'base64' => array_unique([...$base64, ...$base64Url]),
            // UTF-16 has a zero byte between ASCII characters.
            'utf16' => [implode("\0", str_split($token))],
        ];
        $this->secrets = new \SensitiveParameterValue(array_merge_recursive($known, $added));
    }

    public function of(#[\SensitiveParameter] string $text): string
    {
        if (strlen($text) < self::SHORTEST_TOKEN) {
            return $text;
        }
        ['tokens' => $tokens, 'base64' => $base64, 'utf16' => $utf16] = $this->secrets->getValue();
        $text = str_replace([...$tokens, ...$base64, ...$utf16], self::REPLACEMENT, $text);
        if (EscapedText::hasEscapes($text)) {
            foreach ([...$tokens, ...$base64] as $secret) {
                $text = EscapedText::replace($text, $secret, self::REPLACEMENT);
            }
        }
        return $text;
    }

    /** Redacts every text and property name of decoded JSON. Copies only what has a token, because it may be large. */
    public function ofDecoded(#[\SensitiveParameter] mixed $value): mixed
    {
        if (is_string($value)) {
            return $this->of($value);
        }
        if (is_array($value)) {
            return $this->ofList($value);
        }
        if ($value instanceof \stdClass) {
            return $this->ofObject($value);
        }
        return $value;
    }

    /**
     * @param mixed[] $list
     * @return mixed[]
     */
    private function ofList(#[\SensitiveParameter] array $list): array
    {
        foreach ($list as $index => $item) {
            $redacted = $this->ofDecoded($item);
            if ($redacted !== $item) {
                $list[$index] = $redacted;
            }
        }
        return $list;
    }

    private function ofObject(#[\SensitiveParameter] \stdClass $object): \stdClass
    {
        foreach ((array) $object as $name => $value) {
            $redacted = $this->ofDecoded($value);
            $newName = $this->of((string) $name);
            if ($redacted !== $value || $newName !== (string) $name) {
                unset($object->$name);
                $object->$newName = $redacted;
            }
        }
        return $object;
    }

    /**
     * The token in base64, for each position within a group of three bytes. Characters that also depend on what stands
     * before or after the token are left out.
     *
     * @return string[]
     */
    private static function base64Forms(#[\SensitiveParameter] string $token): array
    {
        $forms = [];
        foreach ([0, 2, 3] as $bytesBefore => $dependent) {
            $encoded = rtrim(base64_encode(str_repeat("\0", $bytesBefore) . $token), '=');
            $endsWithGroup = ($bytesBefore + strlen($token)) % 3 === 0;
            $forms[] = substr($encoded, $dependent, $endsWithGroup ? null : -1);
        }
        return $forms;
    }
}
