<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\ClientInterface;
use Psr\Http\Message\RequestInterface;

/** Sends a call with its ids, time-out and retries, and makes the answer what the caller gets. */
final class Transport
{
    /** The statuses after which another attempt may help. */
    private const RETRIED = [408, 429, 500, 502, 503, 504];

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
        $attempt = new Attempt($this->client, $this->config, new Redaction());
        $end = self::now() + $this->config->timeout;
        for ($retries = 0; true; $retries++) {
            $outcome = $attempt->outcome($request, $end - self::now());
            $answer = $outcome instanceof Answer ? $outcome : null;
            $again = $this->isRetried($retries, $outcome) && self::waited(RetryWait::seconds($retries, $answer), $end);
            if (!$again) {
                return $answer ? self::read($answer, $type, $request->getHeaders()) : throw $outcome;
            }
        }
    }

    /** Seconds by a clock that nobody sets. */
    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }

    private function isRetried(int $retries, Answer|ConnectionException $outcome): bool
    {
        return $retries < $this->config->retries
            && ($outcome instanceof Answer ? in_array($outcome->status, self::RETRIED, true) : !$outcome->permanent);
    }

    private static function waited(float $seconds, float $end): bool
    {
        if ($seconds > min(60, $end - self::now())) {
            return false;
        }
        usleep((int) ceil(1e6 * $seconds));
        return true;
    }

    /**
     * @param string[][] $sent the headers of the request, for its ids
     * @return array{object, int, string[][]} what was sent, the status and the headers
     */
    private static function read(Answer $answer, string $type, array $sent): array
    {
        $parts = [$answer->status, $answer->headers, $answer->body];
        $text = $answer->body === '' ? '.' : ': ' . Line::of($answer->body);
        if (!$answer->isSuccess()) {
            $reason = Line::of($answer->reason);
            $exception = new ApiException("The answer is $answer->status $reason$text", ...$parts, sent: $sent);
            $exception->setResponseObject(Json::fault($answer));
            throw $exception;
        }
        try {
            return [Json::summary($answer, $type), $answer->status, $answer->headers];
        } catch (\Throwable $problem) {
            $cause = Cause::of($problem, $answer->redaction);
        }
        $message = "The answer $answer->status cannot be read, {$cause->getMessage()}$text";
        throw new DecodeException($message, ...$parts, previous: $cause, sent: $sent);
    }
}
