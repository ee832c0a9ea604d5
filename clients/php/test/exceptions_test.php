<?php

// What exceptions tell, and what dumps of them and of the client show.

declare(strict_types=1);

use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Psr7\Request;
use GuzzleHttp\Psr7\Response;
use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\ApiException;
use PartnerCenterUsage\ConnectionException;
use PartnerCenterUsage\RedactedException;

require __DIR__ . '/support.php';

function errorResponse(string $body): ApiException
{
    return caught(fn () => call([new Response(400, JSON, $body)]));
}

$request = new Request('GET', 'https://h/', ['Authorization' => 'Bearer ' . TOKEN]);
$original = new LogicException("one\r\n" . TOKEN . str_repeat('x', 600));
for ($depth = 0; $depth < 9; $depth++) {
    $original = new ConnectException('echo ' . TOKEN, $request, $original);
}
$e = caught(fn () => call([$original]));
$cause = $e->getPrevious();
expect('a cause is rebuilt', $e instanceof ConnectionException && $cause instanceof RedactedException);
expect('a cause has the class of the original', $cause->type === ConnectException::class);
expect('a cause has the redacted message of the original', $cause->getMessage() === 'echo [token]');
$causes = 0;
for ($one = $cause; $one !== null; $one = $one->getPrevious()) {
    $causes++;
}
expect('an exception has at most five causes', $causes === 5);
expect('no dump of a failure shows the token', !showsToken($e) && !str_contains((string) $e, TOKEN));

$own = new DomainException('of a handler');
$caught = caught(fn () => call([fn () => throw $own]));
expect('an exception of a handler is passed on without the token', $caught === $own && !showsToken($caught));
$configuration = configuration()->setAccessToken(fn () => throw $own);
expect('an exception of the token function is passed on', caught(fn () => call([], $configuration)) === $own);

$configuration = configuration()->setPassword(TOKEN)->setApiKey('key', TOKEN);
$api = api([new Response(200, JSON + ['X-Echo' => TOKEN], json_encode(['currencyCode' => TOKEN]))], $configuration);
$result = $api->getCustomerUsageSummaryWithHttpInfo('id');
expect('no dump of a result shows the token', !showsToken($result));
expect('a property is redacted', $result[0]->getCurrencyCode() === '[token]');
expect('no dump of a client shows the token', !showsToken(new AzureSpendingApi(config: $configuration)));

expect('an error code may be a list', errorResponse('{"code":[1]}')->getErrorCode() === '[1]');
$e = errorResponse('{"code":3000,"description":{}}');
expect('a description of the wrong type does not hide the code', $e->getErrorCode() === '3000');
$body = "{\"code\":1,\r\n\"description\":\"\u{202e}\u{9b}" . str_repeat('d', 900) . '"}';
$message = errorResponse($body)->getMessage();
expect('a message is one line', str_contains($message, '\u000d\u000a"description":"\u202e\u009b'));
expect('a message is short', str_ends_with($message, 'd…') && iconv_strlen($message) < 600);
