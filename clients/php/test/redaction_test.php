<?php

// No form of a token that a server sends back reaches the caller.

declare(strict_types=1);

use GuzzleHttp\Psr7\Response;
use PartnerCenterUsage\Redaction;

require __DIR__ . '/support.php';

/** @return Iterator<string> */
function forms(string $token): Iterator
{
    $hex = JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT;
    yield $token;
    yield json_encode($token);
    yield json_encode(json_encode($token));
    yield json_encode(json_encode(json_encode($token)));
    yield json_encode(json_encode($token, $hex));
    yield rawurlencode($token);
    yield rawurlencode(rawurlencode($token));
    yield rawurlencode(json_encode($token));
    yield htmlspecialchars($token, ENT_QUOTES | ENT_XML1);
    yield htmlspecialchars(htmlspecialchars($token, ENT_QUOTES));
    yield json_encode(htmlspecialchars($token, ENT_QUOTES));
    yield eachCharacter('&#x%04x;', $token);
    yield base64_encode($token);
    yield base64_encode("Bearer $token");
    yield base64_encode("xxBearer $token and more");
    yield json_encode(base64_encode("Bearer $token."));
    $base64Url = strtr(rtrim(base64_encode(". $token"), '='), '+/', '-_');
    yield $base64Url;
    yield eachCharacter('%%%02x', $base64Url);
    yield eachCharacter('&#%d;', $base64Url);
    yield iconv('UTF-8', 'UTF-16LE', $token);
}

function eachCharacter(string $format, string $text): string
{
    $escape = fn (string $character): string => sprintf($format, ord($character));
    return implode('', array_map($escape, str_split($text)));
}

function longToken(): string
{
    $parts = array_map(fn (int $number): string => base_convert((string) ($number ** 3), 10, 36), range(1, 3000));
    return 'eyJ0eXAiOiJKV1QifQ' . implode('', $parts);
}

$redaction = new Redaction();
$redaction->add(TOKEN);
$redaction->add(longToken());
$redaction->add('short');

foreach ([TOKEN, longToken()] as $token) {
    foreach (forms($token) as $number => $form) {
        $redacted = $redaction->of("before $form after");
        expect("form $number of a token is replaced", str_contains($redacted, '[token]') && strlen($redacted) < 60);
    }
}

expect('a short token is left alone', $redaction->of('cut short it is') === 'cut short it is');
$other = '100 % of "\\\\u004b" &amp; more';
expect('other text stays as it is', $redaction->of($other) === $other);

$nested = eachCharacter('\u%04x', rawurlencode(TOKEN));
$e = caught(fn () => call([new Response(400, JSON, "{\"description\":\"$nested\"}")]));
expect('a form within another form is replaced', $e->getServiceFault()->getDescription() === '[token]');

$decoded = json_decode(json_encode([TOKEN => [(object) ['a' => 'x' . TOKEN]], '7' => 1]));
$redacted = json_encode($redaction->ofDecoded($decoded));
expect('decoded names and texts are redacted', $redacted === '{"7":1,"[token]":[{"a":"x[token]"}]}');

foreach (['\\', '%', '&', '\\e', '%25', '&amp;', '%5c', substr(longToken(), 0, 99) . '&', '\\u0065'] as $unit) {
    $text = str_repeat($unit, intdiv(1 << 20, strlen($unit)));
    expect("a megabyte of $unit takes little time", seconds(fn () => $redaction->of($text)) < 5);
}

$attempts = 0;
$configuration = configuration()->setAccessToken(function () use (&$attempts): string {
    return 'token-of-attempt-' . ++$attempts;
});
$configuration->retries = 1;
$echo = '{"code":1,"description":"token-of-attempt-1 token-of-attempt-2"}';
$e = caught(fn () => call([new Response(503), new Response(400, JSON, $echo)], $configuration));
expect('the tokens of all attempts are replaced', $e->getServiceFault()->getDescription() === '[token] [token]');
