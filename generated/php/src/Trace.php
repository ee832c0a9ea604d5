<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** The stack traces of exceptions. */
final class Trace
{
    /** Removes the arguments from the traces of an exception and its causes: the request, with its token, is one. */
    public static function withoutArguments(#[\SensitiveParameter] \Throwable $exception): \Throwable
    {
        for ($one = $exception; $one !== null; $one = $one->getPrevious()) {
            $class = $one instanceof \Error ? \Error::class : \Exception::class;
            $trace = new \ReflectionProperty($class, 'trace');
            $withoutArguments = static fn (array $frame): array => array_diff_key($frame, ['args' => null]);
            $trace->setValue($one, array_map($withoutArguments, $one->getTrace()));
        }
        return $exception;
    }
}
