<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\TransferException;
use GuzzleHttp\Middleware;
use GuzzleHttp\Promise\PromiseInterface;
use GuzzleHttp\Psr7\Message;
use PartnerCenterUsage\Model\ModelInterface;
use PartnerCenterUsage\Model\ServiceFault;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

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

    /** @param array<string, mixed> $options */
    public function send(RequestInterface $request, string $type, array $options = []): PromiseInterface
    {
        $path = $request->getUri()->getPath();
        if (preg_match('~/\.{0,2}(/|$)~', $path) === 1) {
            throw new \InvalidArgumentException("$path has a part that is empty, . or ..: check the customer id.");
        }
        // The generator sets one for requests without a body, too.
        $request = $request->withoutHeader('Content-Type');
        foreach (['ms-requestid', 'ms-correlationid'] as $name) {
            $request = $request->hasHeader($name) ? $request : $request->withHeader($name, self::id());
        }
        $end = hrtime(true) / 1e9 + $this->config->timeout;
        $remaining = fn (): float => $end - hrtime(true) / 1e9;
        $wait = 0.0;
        $attempt = fn (RequestInterface $request, array $options): PromiseInterface => $this->client->sendAsync(
            $request->withHeader('Authorization', "Bearer {$this->token()}"),
            // In milliseconds, as curl counts; 0 would be no limit.
            ['timeout' => max(1, ceil(1000 * ($remaining() - $wait))) / 1000] + $options
        );
        $isRetried = function (int $retries, $request, ?ResponseInterface $response) use ($remaining, &$wait): bool {
            if ($retries >= $this->config->retries || !in_array($response?->getStatusCode(), self::RETRIED, true)) {
                return false;
            }
            $wait = self::wait($retries, $response?->getHeaderLine('Retry-After') ?? '');
            return $wait < min(60, $remaining());
        };
        $delay = function () use (&$wait): int {
            return (int) ceil(1000 * $wait);
        };
        $options += ['cert' => $this->config->getCertFile(), 'ssl_key' => $this->config->getKeyFile()];
        // A redirect would take the token to another origin.
        $options = array_filter($options) + ['allow_redirects' => false, 'http_errors' => false];
        $send = $this->config->retries > 0 ? Middleware::retry($isRetried, $delay)($attempt) : $attempt;
        return $send($request, $options)->then(
            fn (ResponseInterface $response): array => self::read($response, $type),
            fn (\Throwable $reason) => throw $reason instanceof TransferException ? self::failure($reason) : $reason
        );
    }

    private static function id(): string
    {
        return vsprintf('%s%s-%s-4%.3s-a%.3s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));
    }

    private function token(): string
    {
        $token = $this->config->getAccessToken();
        if (preg_match('/^[\x21-\x7e]+$/D', $token) !== 1) {
            throw new \InvalidArgumentException('The access token is missing, or has blanks in it: set another.');
        }
        return $token;
    }

    /** Seconds before the next attempt. */
    private static function wait(int $retries, string $retryAfter): float
    {
        $utc = new \DateTimeZone('UTC');
        $date = \DateTimeImmutable::createFromFormat(\DateTimeInterface::RFC7231, $retryAfter, $utc);
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
            $mediaType = $isSuccess ? $response->getHeaderLine('Content-Type') : '';
            $data = self::decode($answer[2], $mediaType, $isSuccess ? $type : ServiceFault::class);
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
        throw self::withoutArguments($exception);
    }

    /** A media type that is missing is no reason to refuse. */
    private static function decode(string $body, string $mediaType, string $type): ModelInterface
    {
        if (preg_match('~^$|^[^;]*[/+]json\s*(;|$)~i', $mediaType) !== 1) {
            throw new \UnexpectedValueException("it is $mediaType");
        }
        $json = preg_replace('/^\xEF\xBB\xBF/', '', $body);
        $flags = JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING;
        json_decode($json, false, 512, $flags); // The next line would take some that is no JSON.
        return self::model(json_decode(preg_replace(self::FRACTION, '"$0"', $json), false, 512, $flags), $type);
    }

    /** @param class-string<ModelInterface> $type */
    private static function model(mixed $sent, string $type): ModelInterface
    {
        if (!$sent instanceof \stdClass) {
            throw new \UnexpectedValueException('it has no object where one belongs');
        }
        [$values, $types] = [[], $type::openAPITypes()];
        foreach ($type::attributeMap() as $property => $name) {
            if (isset($sent->$name)) {
                $values[$property] = self::value($sent->$name, $types[$property]);
            }
        }
        return new $type($values);
    }

    private static function value(mixed $sent, string $type): mixed
    {
        return match (true) {
            $type === 'string' => (string) (is_scalar($sent) ? $sent : throw new \UnexpectedValueException('no text')),
            // Without an offset it is UTC, whatever the zone of the machine.
            $type === '\DateTime' => new \DateTime(preg_replace('/\.\d{6}\K\d+/', '', $sent), new \DateTimeZone('UTC')),
            str_ends_with($type, '[]') => array_map(fn ($item) => self::value($item, substr($type, 0, -2)), $sent),
            is_subclass_of($type, ModelInterface::class) => self::model($sent, $type),
            default => ObjectSerializer::deserialize($sent, $type),
        };
    }

    private static function failure(TransferException $reason): ApiException
    {
        $context = method_exists($reason, 'getHandlerContext') ? $reason->getHandlerContext() : [];
        return self::withoutArguments(($context['errno'] ?? 0) === CURLE_OPERATION_TIMEDOUT
            ? new TimeoutException('The call took longer than it may: give it more time, or try again later.')
            : new ConnectionException('The connection failed, try again later: ' . ($context['error'] ?? 'no answer')));
    }

    /** The arguments in a trace hold requests, which hold the token. */
    private static function withoutArguments(ApiException $exception): ApiException
    {
        $trace = array_map(fn (array $frame) => array_diff_key($frame, ['args' => 0]), $exception->getTrace());
        (new \ReflectionProperty(\Exception::class, 'trace'))->setValue($exception, $trace);
        return $exception;
    }
}
