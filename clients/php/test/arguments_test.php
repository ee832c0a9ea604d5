<?php

// What the client rejects before it sends anything.

declare(strict_types=1);

use GuzzleHttp\Psr7\Response;
use PartnerCenterUsage\Configuration;

require __DIR__ . '/support.php';

function isRejected(Configuration $configuration, mixed ...$ids): bool
{
    $e = caught(fn () => api([], $configuration)->getCustomerUsageSummary(...$ids));
    return $e instanceof InvalidArgumentException;
}

$configuration = configuration();
expect('a customer id must be UTF-8', isRejected($configuration, "\xc3\x28"));
expect('a request id must be UTF-8', isRejected($configuration, 'id', requestId: "\xff"));
expect('a correlation id must be ASCII', isRejected($configuration, 'id', correlationId: 'é'));
expect('a correlation vector must be one line', isRejected($configuration, 'id', correlationVector: "a\nb"));

$configuration->setHost('http://container:8080/base/');
expect('plain http is rejected', isRejected($configuration, 'id'));
$configuration->allowInsecureHttp = true;
$e = caught(fn () => call([new Response(200, JSON, '{}')], $configuration));
expect('plain http can be allowed', $e === null);

$e = caught(fn () => (new Configuration())->setHost('https://a:correct-horse@h'));
expect('a password in the URL is rejected', $e instanceof InvalidArgumentException);
expect('no dump of the exception shows the password', !str_contains(print_r($e, true), 'correct-horse'));
