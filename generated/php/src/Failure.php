<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\Exception\TransferException;

/** What an attempt without an answer says to the caller. */
final class Failure
{
    private const TIMEOUT = 'The call took longer than it may: give it more time, or try again later.';
    /** Neither a protocol, an address nor an option mends itself, nor does a file of certificates. */
    private const SETTING = [
        CURLE_UNSUPPORTED_PROTOCOL,
        CURLE_URL_MALFORMAT,
        CURLE_BAD_FUNCTION_ARGUMENT,
        CURLE_SSL_ENGINE_NOTFOUND,
        CURLE_SSL_ENGINE_SETFAILED,
        CURLE_SSL_CERTPROBLEM,
        CURLE_SSL_CIPHER,
        CURLE_SSL_CACERT_BADFILE,
    ];

    /** The problem has the request, with its token, and would stand in the trace of the exception. */
    public static function of(
        #[\SensitiveParameter] TransferException $problem,
        Redaction $redaction,
    ): ConnectionException {
        // From on_headers. It has the request in its trace.
        if ($problem->getPrevious() instanceof ConnectionException) {
            return new ConnectionException($problem->getPrevious()->getMessage());
        }
        // A handler other than curl's gives no number.
        $context = method_exists($problem, 'getHandlerContext') ? $problem->getHandlerContext() : [];
        $number = $context['errno'] ?? CURLE_OK;
        $said = Line::of($redaction->of($context['error'] ?? 'no answer'));
        $cause = Cause::of($problem, $redaction);
        return match (true) {
            $number === CURLE_OPERATION_TIMEDOUT
                => new TimeoutException(self::TIMEOUT, previous: $cause),
            $number === CURLE_SSL_CACERT => self::untrusted($said, $cause),
            in_array($number, self::SETTING, true)
                => self::permanent("The call cannot be made: $said. Check the configuration.", $cause),
            default => new ConnectionException("The connection failed, try again: $said", previous: $cause),
        };
    }

    public static function cutOff(): ConnectionException
    {
        return new ConnectionException('The connection failed, try again: the compressed body ends too soon');
    }

    public static function headless(): ConnectionException
    {
        return new ConnectionException('The connection failed, try again: the answer has no head that can be read');
    }

    public static function unaskedProtocol(): ConnectionException
    {
        return new ConnectionException('The connection failed, try again: the server left HTTP (status 101)');
    }

    private static function untrusted(string $said, ?Cause $cause): ConnectionException
    {
        return self::permanent(
            "The server's certificate is not trusted: $said. Check the address. Where a proxy of yours has an issuer "
            . "of its own, pass a Guzzle client whose option 'verify' is the issuer's file.",
            $cause
        );
    }

    private static function permanent(string $message, ?Cause $cause): ConnectionException
    {
        $exception = new ConnectionException($message, previous: $cause);
        $exception->permanent = true;
        return $exception;
    }
}
