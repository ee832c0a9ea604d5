# frozen_string_literal: true

require 'partner_center_usage/configuration_safety'
require 'partner_center_usage/connection_failure'
require 'partner_center_usage/decoding'
require 'partner_center_usage/limited_body'
require 'partner_center_usage/model_values'
require 'partner_center_usage/redaction'
require 'partner_center_usage/request_safety'
require 'partner_center_usage/retry_delay'
require 'partner_center_usage/service_response'
require 'securerandom'

# Extends the generated ApiClient.
module PartnerCenterUsage
  # Sends a call with its ids, retries and timeout. Takes the place of the generated ApiClient#call_api.
  module Transport
    ID_HEADERS = %i[ms-requestid ms-correlationid].freeze
    RETRIED_STATUSES = [408, 429, 500, 502, 503, 504].freeze
    LONGEST_RETRY_DELAY = 60
    # Bytes of headers and trailers.
    MOST_HEADER_BYTES = 1024 * 1024

    def call_api(http_method, path, opts = {})
      ids = ID_HEADERS.to_h { |name| [name, SecureRandom.uuid] }
      opts = opts.merge(header_params: ids.merge(opts[:header_params]))
      deadline = now + @config.timeout
      redaction = Redaction.new
      (0..).each do |retries|
        response, failure, cause = attempt(build_request(http_method, path, opts), deadline, redaction)
        next if retry?(retries, response, failure) && wait?(RetryDelay.seconds(retries, response), deadline)
        raise failure, cause: cause if failure

        return decode_response(response, opts[:return_type], opts[:header_params].slice(*ID_HEADERS))
      end
    end

    private

    # A clock that nobody can set while a call is running.
    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

    # The response; or nil, the error and its cause.
    def attempt(request, deadline, redaction)
      # The server does not see white space around the token.
      redaction.add(request.options[:headers]['Authorization'].to_s.split(' ', 2).last.to_s.strip)
      # libcurl takes 0 for no timeout.
      request.options[:timeout_ms] = [((deadline - now) * 1000).ceil, 1].max
      body = LimitedBody.new(@config.max_body_bytes)
      request.on_body { |chunk| body.add(chunk) }
      limit_headers(request)
      response = request.run
      failure = ConnectionFailure.of(response, body)
      return [nil, failure, ConnectionFailure.cause(response)] if failure

      [ServiceResponse.new(response, body, redaction), nil, nil]
    rescue EOFError
      [nil, ConnectionFailure.truncated, nil]
    end

    # libcurl accepts any number of trailers, and Ethon adds them to the text of the headers.
    def limit_headers(request)
      headers = ''
      request.on_headers { |response| headers = response.response_headers.to_s }
      request.options[:noprogress] = false
      request.options[:xferinfofunction] = ->(*) { headers.bytesize > MOST_HEADER_BYTES ? 1 : 0 }
    end

    def retry?(retries, response, failure)
      return false if retries >= @config.retries
      return !failure.permanent? if failure

      RETRIED_STATUSES.include?(response.status)
    end

    # Waits before a retry. False if the delay is too long to wait for.
    def wait?(seconds, deadline)
      return false if seconds > [LONGEST_RETRY_DELAY, deadline - now].min

      sleep(seconds)
      true
    end
  end

  ApiClient.prepend(Transport, RequestSafety, Decoding)
end
