<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\Exception\TransferException;

/** Explains why an attempt got no response. */
final class ConnectionFailure
{
    /** An unsupported protocol, address or option, or an unusable certificate file. A retry would not help. */
    private const INVALID_SETTING = [
        CURLE_UNSUPPORTED_PROTOCOL,
        CURLE_URL_MALFORMAT,
        CURLE_BAD_FUNCTION_ARGUMENT,
        CURLE_SSL_ENGINE_NOTFOUND,
        CURLE_SSL_ENGINE_SETFAILED,
        CURLE_SSL_CERTPROBLEM,
        CURLE_SSL_CIPHER,
        CURLE_SSL_CACERT_BADFILE,
    ];

    /** The original has the request with its token. As an argument, it would be in the trace of the new exception. */
    public static function of(
        #[\SensitiveParameter] TransferException $original,
        Redaction $redaction,
    ): ConnectionException {
        // Thrown by on_headers. Its trace has the request.
        if ($original->getPrevious() instanceof ConnectionException) {
            return new ConnectionException($original->getPrevious()->getMessage());
        }
        // Only curl's handler gives a number.
        $context = method_exists($original, 'getHandlerContext') ? $original->getHandlerContext() : [];
        $number = $context['errno'] ?? CURLE_OK;
        $reason = SingleLine::of($redaction->of($context['error'] ?? 'no response'));
        $cause = RedactedException::of($original, $redaction);
        if ($number === CURLE_OPERATION_TIMEDOUT) {
            $message = 'The call timed out. Try again later, or raise its timeout.';
            return new TimeoutException($message, previous: $cause);
        }
        if ($number === CURLE_SSL_CACERT) {
            return self::untrustedCertificate($reason, $cause);
        }
        if (in_array($number, self::INVALID_SETTING, true)) {
            $message = "The call cannot be made: $reason. Check the configuration.";
            return new ConnectionException($message, permanent: true, previous: $cause);
        }
        $message = "The connection failed: $reason. Check the network and try again.";
        return new ConnectionException($message, previous: $cause);
    }

    public static function truncated(): ConnectionException
    {
        return new ConnectionException('The connection failed: the compressed body ends too early. Try again.');
    }

    public static function malformedHead(): ConnectionException
    {
        return new ConnectionException(
            'The connection failed: the response has no valid status line and headers. Try again.'
        );
    }

    public static function unexpectedProtocol(): ConnectionException
    {
        return new ConnectionException(
            'The connection failed: the server switched to another protocol without being asked (status 101). '
            . 'Try again.'
        );
    }

    private static function untrustedCertificate(string $reason, ?RedactedException $cause): ConnectionException
    {
        $message = "The server's certificate is not trusted: $reason. Check the address. If a proxy of yours has its "
            . "own certificate authority, pass a Guzzle client whose option 'verify' is the file of that authority.";
        return new ConnectionException($message, permanent: true, previous: $cause);
    }
}
