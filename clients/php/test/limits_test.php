<?php

// How much of a response the client reads, and how long it takes.

declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Response;
use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\ConnectionException;
use PartnerCenterUsage\DecodeException;

require __DIR__ . '/support.php';

$configuration = configuration();
$configuration->maxBodyBytes = 20;
$reason = 'it is larger than 20 bytes, which maxBodyBytes of the configuration allows';
$bodies = [' {"totalCost":1.25,"a":1}' => [], gzencode(str_repeat(' ', 1000)) => ['Content-Encoding' => 'gzip']];
foreach ($bodies as $body => $encoding) {
    $e = caught(fn () => call([new Response(200, JSON + $encoding, $body)], $configuration));
    expect(
        'a success with a large body is a DecodeException',
        $e instanceof DecodeException && str_contains($e->getMessage(), $reason)
    );
    $e = caught(fn () => call([new Response(404, JSON + $encoding, $body)], $configuration));
    expect(
        'an error response with a large body keeps its status',
        $e->getStatus() === 404 && $e->getBody() === '' && $e->getServiceFault() === null
    );
}

$configuration->maxBodyBytes = 1 << 26;
$secondsFor = function (int $megabytes) use ($configuration): float {
    $body = '{"a":[' . str_repeat('"\\n",1.5,', $megabytes << 17) . '1]}';
    return seconds(fn () => call([new Response(200, JSON, $body)], $configuration));
};
$secondsFor(1);
expect('twice the bytes take about twice the time', $secondsFor(16) < 4 * $secondsFor(8));
$digits = new Response(200, JSON, '{"totalCost":' . str_repeat('1', 1 << 20) . '}');
expect('a long number takes little time', seconds(fn () => call([$digits], $configuration)) < 5);

// A server whose response has this many trailers of 1,000 bytes.
$server = <<<'PHP'
    $server = stream_socket_server('tcp://127.0.0.1:0');
    echo stream_socket_get_name($server, false), "\n";
    $connection = stream_socket_accept($server);
    fread($connection, 8192);
    fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    @fwrite($connection, "2\r\n{}\r\n0\r\n" . str_repeat("X: " . str_repeat("x", 995) . "\r\n", $argv[1]) . "\r\n");
    fread($connection, 1);
    PHP;
foreach ([200 => null, 9000 => ConnectionException::class] as $trailers => $expected) {
    $process = proc_open([PHP_BINARY, '-r', $server, (string) $trailers], [1 => ['pipe', 'w']], $pipes);
    $local = configuration()->setHost('http://' . trim(fgets($pipes[1])));
    $progressCalls = 0;
    $client = new Client(['progress' => function () use (&$progressCalls): void {
        $progressCalls++;
    }]);
    $e = caught(fn () => (new AzureSpendingApi($client, $local))->getCustomerUsageSummary('id'));
    $class = $e === null ? null : $e::class;
    expect("$trailers trailers lead to " . ($expected ?? 'a summary'), $class === $expected);
    expect("the progress function of the caller's client is called", $progressCalls > 0);
    proc_terminate($process);
}
