<?php

// What the tests of the package share. Each test is a program that gets the path of Composer's autoloader.

declare(strict_types=1);

use GuzzleHttp\Client;
use GuzzleHttp\Handler\MockHandler;
use GuzzleHttp\HandlerStack;
use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\Configuration;
use PartnerCenterUsage\Model\CustomerUsageSummary;

require $argv[1];

const TOKEN = 'Kq7+pz/Rs"3<v&x\'y\\z%9=.~-End';
const JSON = ['Content-Type' => 'application/json'];

$failures = 0;
register_shutdown_function(function (): void {
    global $failures;
    if ($failures > 0) {
        exit(1);
    }
});

function expect(string $sentence, bool $holds): void
{
    global $failures;
    if (!$holds) {
        $failures++;
        fwrite(STDERR, "This should hold, but does not: $sentence.\n");
    }
}

function configuration(): Configuration
{
    return (new Configuration())->setAccessToken(TOKEN);
}

/** An API whose service sends these responses. A Throwable is thrown instead. */
function api(#[SensitiveParameter] array $responses, ?Configuration $configuration = null): AzureSpendingApi
{
    $client = new Client(['handler' => HandlerStack::create(new MockHandler($responses))]);
    return new AzureSpendingApi($client, $configuration ?? configuration());
}

/** The arguments have the token, and would be in the traces. */
function call(#[SensitiveParameter] array $responses, ?Configuration $configuration = null): CustomerUsageSummary
{
    return api($responses, $configuration)->getCustomerUsageSummary('id');
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

/** Whether a dump of the value shows the token. */
function showsToken(mixed $value): bool
{
    return str_contains(print_r($value, true), TOKEN);
}
