# frozen_string_literal: true

require 'bigdecimal'
require 'erb'
require 'partner_center_usage/answer'
require 'partner_center_usage/errors'
require 'partner_center_usage/failure'
require 'partner_center_usage/retry_wait'
require 'partner_center_usage/values'
require 'securerandom'

# What the generated classes lack.
module PartnerCenterUsage
  # Shows no token.
  class Configuration
    def inspect = "#<#{self.class} #{base_url}>"
  end

  # Sends what ApiClient builds, with ids, retries and one time-out, and decodes the answer.
  module Transport
    RETRIED = [408, 429, 500, 502, 503, 504].freeze

    def call_api(http_method, path, opts = {})
      ids = %i[ms-requestid ms-correlationid].to_h { |name| [name, SecureRandom.uuid] }
      opts = opts.merge(header_params: ids.merge(opts[:header_params]))
      deadline = now + @config.timeout
      (0..).each do |retries|
        answer, failure = attempt(build_request(http_method, path, opts), deadline)
        next if retry?(retries, answer, failure) && waited?(RetryWait.seconds(retries, answer), deadline)
        raise failure if failure

        return result(answer, opts[:return_type])
      end
    end

    def build_request(http_method, path, opts = {})
      request = super
      headers = request.options[:headers]
      headers.delete('Content-Type')
      bad, = headers.find { |_, value| value.to_s.match?(/[\r\n\0]/) }
      raise ArgumentError, "The header #{bad} must have no line break in it." if bad
      raise ArgumentError, 'The access token is missing: set one.' if headers['Authorization'].to_s.strip == 'Bearer'

      # A redirect would take the token to another origin, and the log of curl has the token in it.
      request.options.update(followlocation: false, verbose: false).delete(:timeout)
      request
    end

    # Percent-encodes a value, and refuses those that would lead to another resource.
    def path_segment(value)
      raise ArgumentError, "#{value.inspect} is no id: give another." if ['', '.', '..'].include?(value.to_s)

      ERB::Util.url_encode(value)
    end

    private

    # Not the clock of the wall, which may be set while a call is on its way.
    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

    # The answer, or nil and why there is none.
    def attempt(request, deadline)
      # 0 would be no limit.
      request.options[:timeout_ms] = [((deadline - now) * 1000).ceil, 1].max
      response = request.run
      failure = Failure.of(response)
      failure ? [nil, failure] : [Answer.new(response), nil]
    rescue EOFError
      [nil, Failure.cut_off]
    end

    def retry?(retries, answer, failure)
      retries < @config.retries && (failure ? !failure.permanent : RETRIED.include?(answer.status))
    end

    def waited?(seconds, deadline)
      return false if seconds > [60, deadline - now].min

      sleep(seconds)
      true
    end

    def result(answer, type)
      details = { code: answer.status, response_headers: answer.headers, response_body: answer.text }
      raise ApiError, { message: 'Refused by the service.', fault: fault(answer), **details } unless answer.success?

      begin
        raise TypeError, "it is #{answer.media_type}" unless Content.json?(answer.media_type)

        [decode(answer, type), answer.status, answer.headers]
      rescue StandardError => e
        raise DecodeError, { message: "The answer is no #{type}: #{e.message}.", **details }
      end
    end

    def fault(answer)
      decode(answer, 'ServiceFault')
    rescue StandardError
      nil # Some refusals are plain text or HTML.
    end

    def decode(answer, type)
      raise answer.problem if answer.problem

      data = JSON.parse(answer.text, symbolize_names: true, decimal_class: BigDecimal)
      raise TypeError, 'it is JSON, but no object' unless data.is_a?(Hash)

      convert_to_type(data, type)
    end
  end
  ApiClient.prepend(Transport)
end
