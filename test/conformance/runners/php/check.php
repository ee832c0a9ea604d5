<?php

// What the wire cases cannot see of the package: tokens in every form, causes, dumps, limits and what is refused.

declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Handler\MockHandler;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Psr7\Request;
use GuzzleHttp\Psr7\Response;
use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\ApiException;
use PartnerCenterUsage\Cause;
use PartnerCenterUsage\Configuration;
use PartnerCenterUsage\ConnectionException;
use PartnerCenterUsage\DecodeException;
use PartnerCenterUsage\Model\CustomerUsageSummary;
use PartnerCenterUsage\Redaction;

require $argv[1];

const TOKEN = 'Kq7+pz/Rs"3<v&x\'y\\z%9=.~-End';
const JSON = ['Content-Type' => 'application/json'];
$failures = 0;

function expect(string $what, bool $holds): void
{
    global $failures;
    if (!$holds) {
        $failures++;
        fwrite(STDERR, "The package fails at: $what.\n");
    }
}

function api(#[SensitiveParameter] array $answers, ?Configuration $configuration = null): AzureSpendingApi
{
    $client = new Client(['handler' => HandlerStack::create(new MockHandler($answers))]);
    return new AzureSpendingApi($client, $configuration ?? (new Configuration())->setAccessToken(TOKEN));
}

function caught(#[SensitiveParameter] Closure $call): ?Throwable
{
    try {
        $call();
        return null;
    } catch (Throwable $e) {
        return $e;
    }
}

function seconds(Closure $work): float
{
    $start = hrtime(true);
    $work();
    return (hrtime(true) - $start) / 1e9;
}

// What holds the token here would stand in the traces.
function call(#[SensitiveParameter] array $answers, ?Configuration $configuration = null): CustomerUsageSummary
{
    return api($answers, $configuration)->getCustomerUsageSummary('id');
}

function holdsToken(mixed $value): bool
{
    return str_contains(print_r($value, true), TOKEN);
}

// Tokens.
$redaction = new Redaction();
$parts = array_map(fn (int $i): string => base_convert((string) ($i ** 3), 10, 36), range(1, 3000));
$long = 'eyJ0eXAiOiJKV1QifQ' . implode('', $parts);
$redaction->add(TOKEN);
$redaction->add($long);
$redaction->add('short');
$hex = JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT;
foreach ([TOKEN, $long] as $token) {
    $entities = implode('', array_map(fn (string $one): string => sprintf('&#x%04x;', ord($one)), str_split($token)));
    $forUrls = strtr(rtrim(base64_encode(". $token"), '='), '+/', '-_');
    $decimals = implode('', array_map(fn (string $one): string => sprintf('&#%d;', ord($one)), str_split($forUrls)));
    $forms = [
        $token,
        json_encode($token),
        json_encode(json_encode($token)),
        json_encode(json_encode(json_encode($token))),
        json_encode(json_encode($token, $hex)),
        rawurlencode($token),
        rawurlencode(rawurlencode($token)),
        rawurlencode(json_encode($token)),
        htmlspecialchars($token, ENT_QUOTES | ENT_XML1),
        htmlspecialchars(htmlspecialchars($token, ENT_QUOTES)),
        json_encode(htmlspecialchars($token, ENT_QUOTES)),
        $entities,
        base64_encode($token),
        base64_encode("Bearer $token"),
        base64_encode("xxBearer $token and more"),
        $forUrls,
        '%' . implode('%', str_split(bin2hex($forUrls), 2)),
        $decimals,
        json_encode(base64_encode("Bearer $token.")),
        iconv('UTF-8', 'UTF-16LE', $token),
    ];
    foreach ($forms as $number => $form) {
        $redacted = $redaction->of("before $form after");
        expect("form $number of a token", str_contains($redacted, '[token]') && strlen($redacted) < 60);
    }
}
$escape = fn (string $one): string => sprintf('\u%04x', ord($one));
$nested = implode('', array_map($escape, str_split(rawurlencode(TOKEN))));
$e = caught(fn () => call([new Response(400, JSON, "{\"description\":\"$nested\"}")]));
expect('a form within another', $e->getResponseObject()->getDescription() === '[token]');
expect('a token of a test is left alone', $redaction->of('cut short it is') === 'cut short it is');
$other = '100 % of "\\\\u004b" &amp; more';
expect('nothing else is changed', $redaction->of($other) === $other);
$decoded = json_decode(json_encode([TOKEN => [(object) ['a' => 'x' . TOKEN]], '7' => 1]));
$redacted = json_encode($redaction->ofDecoded($decoded));
expect('decoded names and texts', $redacted === '{"7":1,"[token]":[{"a":"x[token]"}]}');
foreach (['\\', '%', '&', '\\e', '%25', '&amp;', '%5c', substr($long, 0, 99) . '&', '\\u0065'] as $unit) {
    $text = str_repeat($unit, intdiv(1 << 20, strlen($unit)));
    expect("a megabyte of $unit", seconds(fn () => $redaction->of($text)) < 5);
}

// Every token that a call has sent.
$number = 0;
$configuration = (new Configuration())->setAccessToken(function () use (&$number): string {
    return 'token-of-attempt-' . ++$number;
});
$configuration->retries = 1;
$echo = '{"code":1,"description":"token-of-attempt-1 token-of-attempt-2"}';
$e = caught(fn () => call([new Response(503), new Response(400, JSON, $echo)], $configuration));
expect('the token of an earlier attempt', $e->getResponseObject()->getDescription() === '[token] [token]');

// Causes, and what stays the caller's.
$request = new Request('GET', 'https://h/', ['Authorization' => 'Bearer ' . TOKEN]);
$thrown = new LogicException("one\r\n" . TOKEN . str_repeat('x', 600));
for ($depth = 0; $depth < 9; $depth++) {
    $thrown = new ConnectException('echo ' . TOKEN, $request, $thrown);
}
$e = caught(fn () => call([$thrown]));
expect('a cause is told anew', $e instanceof ConnectionException && $e->getPrevious() instanceof Cause);
expect('with its class', $e->getPrevious()->type === ConnectException::class);
expect('and its message', $e->getPrevious()->getMessage() === 'echo [token]');
for ($cause = $e, $depth = -1; $cause !== null; $cause = $cause->getPrevious()) {
    $depth++;
}
expect('five deep', $depth === 5);
expect('no token in a dump of a failure', !holdsToken($e) && !str_contains((string) $e, TOKEN));
$own = new DomainException('of a handler');
$foreign = caught(fn () => call([fn () => throw $own]));
expect('what a handler of the caller throws', $foreign === $own && !holdsToken($foreign));
$broken = (new Configuration())->setAccessToken(fn () => throw $own);
expect('what the token function throws', caught(fn () => call([], $broken)) === $own);

// Dumps.
$configuration = (new Configuration())->setAccessToken(TOKEN)->setPassword(TOKEN)->setApiKey('key', TOKEN);
$api = api([new Response(200, JSON + ['X-Echo' => TOKEN], json_encode(['currencyCode' => TOKEN]))], $configuration);
$answer = $api->getCustomerUsageSummaryWithHttpInfo('id');
expect('no token in a dump of an answer', !holdsToken($answer) && $answer[0]->getCurrencyCode() === '[token]');
expect('no token in a dump of a client', !holdsToken(new AzureSpendingApi(config: $configuration)));
$e = caught(fn () => (new Configuration())->setHost('https://a:correct-horse@h'));
expect('a password is refused', $e instanceof InvalidArgumentException);
expect('and not repeated', !str_contains(print_r($e, true), 'correct-horse'));

// Limits.
$configuration->maxBodyBytes = 20;
$tooLarge = 'it is larger than 20 bytes, the most that maxBodyBytes allows';
$bodies = [' {"totalCost":1.25,"a":1}' => [], gzencode(str_repeat(' ', 1000)) => ['Content-Encoding' => 'gzip']];
foreach ($bodies as $body => $coding) {
    $e = caught(fn () => call([new Response(200, JSON + $coding, $body)], $configuration));
    expect('a body that is too large', $e instanceof DecodeException && str_contains($e->getMessage(), $tooLarge));
    $e = caught(fn () => call([new Response(404, JSON + $coding, $body)], $configuration));
    expect('that of a refusal', $e->getCode() === 404 && $e->getResponseBody() === '' && !$e->getResponseObject());
}
$body = fn (int $megabytes): string => '{"a":[' . str_repeat('"\\n",1.5,', $megabytes << 17) . '1]}';
$configuration->maxBodyBytes = 1 << 26;
$read = fn (int $megabytes): float => seconds(
    fn () => call([new Response(200, JSON, $body($megabytes))], $configuration)
);
$read(1);
expect('twice the time for twice the bytes', $read(16) < 4 * $read(8));
$digits = new Response(200, JSON, '{"totalCost":' . str_repeat('1', 1 << 20) . '}');
expect('a long number', seconds(fn () => call([$digits], $configuration)) < 5);
$serve = <<<'PHP'
    $server = stream_socket_server('tcp://127.0.0.1:0');
    echo stream_socket_get_name($server, false), "\n";
    $connection = stream_socket_accept($server);
    fread($connection, 8192);
    fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    @fwrite($connection, "2\r\n{}\r\n0\r\n" . str_repeat("X: " . str_repeat("x", 995) . "\r\n", $argv[1]) . "\r\n");
    fread($connection, 1);
    PHP;
foreach ([200 => null, 9000 => ConnectionException::class] as $lines => $expected) {
    $server = proc_open([PHP_BINARY, '-r', $serve, (string) $lines], [1 => ['pipe', 'w']], $pipes);
    $local = (new Configuration())->setAccessToken(TOKEN)->setHost('http://' . trim(fgets($pipes[1])));
    $asked = 0;
    $client = new Client(['progress' => function () use (&$asked): void {
        $asked++;
    }]);
    $e = caught(fn () => (new AzureSpendingApi($client, $local))->getCustomerUsageSummary('id'));
    expect("$lines kB of trailers", ($e === null ? null : $e::class) === $expected && $asked > 0);
    proc_terminate($server);
}

// What is refused.
$refused = fn (mixed ...$ids): bool =>
    caught(fn () => api([], $configuration)->getCustomerUsageSummary(...$ids)) instanceof InvalidArgumentException;
expect('an id that is no UTF-8', $refused("\xc3\x28") && $refused('id', requestId: "\xff"));
expect('an id that no header can carry', $refused('id', correlationId: 'é'));
expect('an id with a line break', $refused('id', correlationVector: "a\nb"));
$configuration->setHost('http://container:8080/base/');
expect('plain http', $refused('id'));
$configuration->allowInsecureHttp = true;
expect('plain http where it is allowed', call([new Response(200, JSON, '{}')], $configuration) !== null);

// Faults and messages.
$fault = fn (string $body): ApiException => caught(fn () => call([new Response(400, JSON, $body)]));
expect('a code that is a list', $fault('{"code":[1]}')->getFaultCode() === '[1]');
expect('a description that is none', $fault('{"code":3000,"description":{}}')->getFaultCode() === '3000');
$message = $fault("{\"code\":1,\r\n\"description\":\"\u{202e}\u{9b}" . str_repeat('d', 900) . '"}')->getMessage();
expect('a message is one line', str_contains($message, '\u000d\u000a"description":"\u202e\u009b'));
expect('and short', str_ends_with($message, 'd…') && iconv_strlen($message) < 600);

exit($failures === 0 ? 0 : 1);
