<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\{ClientInterface, Exception\TransferException, Psr7\Message};
use PartnerCenterUsage\Model\ServiceFault;
use Psr\Http\Message\{RequestInterface, ResponseInterface};

/** Sends a call with its ids, token, time-out and retries, and decodes the answer. */
final class Transport
{
    /** The statuses after which another attempt may help, as may one after no answer at all. */
    private const RETRIED = [null, 408, 429, 500, 502, 503, 504];
    /** Numbers with a fraction or an exponent, but not within texts. */
    private const FRACTION = '/"(?:[^"\\\\]++|\\\\.)*+"(*SKIP)(*FAIL)|-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/';

    public function __construct(private ClientInterface $client, private Configuration $config)
    {
    }

    /** @return array{object, int, string[][]} what was sent, the status and the headers */
    public function send(RequestInterface $request, string $type): array
    {
        $path = $request->getUri()->getPath();
        if (preg_match('~/\.{0,2}(/|$)~', $path) === 1) {
            throw new \InvalidArgumentException("$path has a part that is empty, . or ..: check the customer id.");
        }
        // The generator sets one for requests without a body, too.
        $request = $request->withoutHeader('Content-Type');
        foreach (['ms-requestid', 'ms-correlationid'] as $name) {
            $uuid = vsprintf('%s%s-%s-4%.3s-a%.3s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));
            $request = $request->hasHeader($name) ? $request : $request->withHeader($name, $uuid);
        }
        $end = hrtime(true) / 1e9 + $this->config->timeout;
        for ($retries = 0; true; $retries++) {
            $outcome = $this->attempt($request, $end - hrtime(true) / 1e9);
            $response = $outcome instanceof ResponseInterface ? $outcome : null;
            $wait = self::wait($retries, $response?->getHeaderLine('Retry-After') ?? '');
            $again = $retries < $this->config->retries && in_array($response?->getStatusCode(), self::RETRIED, true);
            if (!$again || $wait >= min(60, $end - hrtime(true) / 1e9)) {
                return $response ? self::read($response, $type) : throw $outcome;
            }
            usleep((int) ceil(1e6 * $wait));
        }
    }

    /** The request has no token yet: the arguments of each function stand in the trace of an exception. */
    private function attempt(RequestInterface $request, float $seconds): ResponseInterface|ConnectionException
    {
        $token = $this->config->getAccessToken();
        if (preg_match('/^[\x21-\x7e]+$/D', $token) !== 1) {
            throw new \InvalidArgumentException('The access token is missing, or has blanks in it: set another.');
        }
        $options = array_filter(['cert' => $this->config->getCertFile(), 'ssl_key' => $this->config->getKeyFile()]);
        // A redirect would take the token to another origin. Less than a millisecond would be no limit.
        $options += ['allow_redirects' => false, 'http_errors' => false, 'timeout' => max(0.001, $seconds)];
        try {
            return $this->client->send($request->withHeader('Authorization', "Bearer $token"), $options);
        } catch (TransferException $e) {
            $context = method_exists($e, 'getHandlerContext') ? $e->getHandlerContext() : [];
            return ($context['errno'] ?? 0) === CURLE_OPERATION_TIMEDOUT
                ? new TimeoutException('The call took longer than it may: give it more time, or try again later.')
                : new ConnectionException('The connection failed, try again: ' . ($context['error'] ?? 'no answer'));
        }
    }

    /** Seconds before the next attempt. */
    private static function wait(int $retries, string $retryAfter): float
    {
        $date = \DateTimeImmutable::createFromFormat('D, d M Y H:i:s T', $retryAfter);
        return match (true) {
            ctype_digit($retryAfter) => (float) $retryAfter,
            $date !== false => max(0, $date->getTimestamp() - microtime(true)),
            default => min(30, 0.5 * 2 ** $retries) * random_int(0, 1000) / 1000,
        };
    }

    /** @return array{object, int, string[][]} what was sent, the status and the headers */
    private static function read(ResponseInterface $response, string $type): array
    {
        $answer = [$status = $response->getStatusCode(), $response->getHeaders(), (string) $response->getBody()];
        $isSuccess = intdiv($status, 100) === 2;
        try {
            $data = self::decode($response, $isSuccess ? $type : ServiceFault::class);
            if ($isSuccess) {
                return [$data, ...$answer];
            }
        } catch (\Throwable $problem) {
            $data = null;
        }
        $text = Message::bodySummary($response, 500) ?? 'no text';
        $exception = $isSuccess
            ? new DecodeException("The answer $status cannot be read, {$problem->getMessage()}: $text", ...$answer)
            : new ApiException("The answer is $status {$response->getReasonPhrase()}: $text", ...$answer);
        $exception->setResponseObject($data);
        throw $exception;
    }

    private static function decode(ResponseInterface $response, string $type): mixed
    {
        $mediaType = $response->getHeaderLine('Content-Type');
        // One that is missing is no reason to refuse.
        if (preg_match('~^$|^[^;]*[/+]json\s*(;|$)~i', $mediaType) !== 1) {
            throw new \UnexpectedValueException("it is $mediaType");
        }
        $json = preg_replace('/^\xEF\xBB\xBF/', '', (string) $response->getBody());
        $flags = JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING;
        json_decode($json, false, 512, $flags); // The next line would take some that is no JSON.
        $sent = json_decode(preg_replace(self::FRACTION, '"$0"', $json), false, 512, $flags);
        return is_scalar($sent ?? '') ? throw new \UnexpectedValueException('it is a text, a number or null')
            : ObjectSerializer::deserialize($sent, $type);
    }
}
