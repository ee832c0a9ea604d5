# frozen_string_literal: true

require 'bigdecimal'
require 'erb'
require 'partner_center_usage/answer'
require 'partner_center_usage/body'
require 'partner_center_usage/configuration_safety'
require 'partner_center_usage/errors'
require 'partner_center_usage/failure'
require 'partner_center_usage/failure_cause'
require 'partner_center_usage/redaction'
require 'partner_center_usage/retry_wait'
require 'partner_center_usage/values'
require 'securerandom'

# What the generated classes lack.
module PartnerCenterUsage
  # Sends what ApiClient builds, with ids, retries and one time-out, and decodes the answer.
  module Transport
    RETRIED = [408, 429, 500, 502, 503, 504].freeze
    # Bytes of headers and trailers.
    LONGEST_HEAD = 1024 * 1024

    def call_api(http_method, path, opts = {})
      ids = %i[ms-requestid ms-correlationid].to_h { |name| [name, SecureRandom.uuid] }
      opts = opts.merge(header_params: ids.merge(opts[:header_params]))
      deadline = now + @config.timeout
      redaction = Redaction.new
      (0..).each do |retries|
        answer, failure, cause = attempt(build_request(http_method, path, opts), deadline, redaction)
        next if retry?(retries, answer, failure) && waited?(RetryWait.seconds(retries, answer), deadline)
        raise failure, cause: cause if failure

        return result(answer, opts[:return_type], opts[:header_params].slice(*ids.keys))
      end
    end

    def build_request_url(path, opts = {})
      BaseUrl.checked(@config.base_url(opts[:operation]), @config.allow_insecure_http)
      super
    end

    def build_request(http_method, path, opts = {})
      request = super
      headers = request.options[:headers]
      headers.delete('Content-Type')
      headers.each { |name, value| check_header(name, value) }
      raise ArgumentError, 'The access token is missing: set one.' if headers['Authorization'].to_s.strip == 'Bearer'

      # A redirect would take the token to another origin, the log of curl has the token in it, and Typhoeus's cache,
      # which all its users share, keeps no body that is read piece by piece.
      request.options.update(followlocation: false, verbose: false, cache: false).delete(:timeout)
      request
    end

    # Percent-encodes a value, and refuses those that would lead to another resource.
    def path_segment(value)
      raise ArgumentError, "#{value.inspect} is no id: give another." if ['', '.', '..'].include?(value.to_s)
      raise ArgumentError, 'The id is not UTF-8: give another.' unless utf8?(value)

      ERB::Util.url_encode(value)
    end

    private

    def check_header(name, value)
      raise ArgumentError, "The header #{name} must be UTF-8." unless utf8?(value)
      raise ArgumentError, "The header #{name} must have no line break in it." if value.to_s.match?(/[\r\n\0]/)
    end

    # What is sent are the bytes, whatever Ruby takes them for.
    def utf8?(value) = value.to_s.dup.force_encoding(Encoding::UTF_8).valid_encoding?

    # Not the clock of the wall, which may be set while a call is on its way.
    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

    # The answer, or nil, why there is none, and what libcurl said.
    def attempt(request, deadline, redaction)
      # The far end sees no white space around it.
      redaction.add(request.options[:headers]['Authorization'].to_s.split(' ', 2).last.to_s.strip)
      # 0 would be no limit.
      request.options[:timeout_ms] = [((deadline - now) * 1000).ceil, 1].max
      body = Body.new(@config.max_body_bytes)
      request.on_body { |chunk| body.take(chunk) }
      limit_head(request)
      response = request.run
      failure = Failure.of(response, body)
      failure ? [nil, failure, Failure.cause(response)] : [Answer.new(response, body, redaction), nil]
    rescue EOFError
      [nil, Failure.cut_off]
    end

    # libcurl takes any number of trailers, and Ethon adds them to the text of the headers.
    def limit_head(request)
      head = ''
      request.on_headers { |response| head = response.response_headers.to_s }
      request.options[:noprogress] = false
      request.options[:xferinfofunction] = ->(*) { head.bytesize > LONGEST_HEAD ? 1 : 0 }
    end

    def retry?(retries, answer, failure)
      retries < @config.retries && (failure ? !failure.permanent : RETRIED.include?(answer.status))
    end

    def waited?(seconds, deadline)
      return false if seconds > [60, deadline - now].min

      sleep(seconds)
      true
    end

    def result(answer, type, sent_ids)
      raise ApiError, { message: 'Refused by the service.', fault: fault(answer), **details(answer, sent_ids) } \
        unless answer.success?

      data, problem = decoded(answer, type)
      return [data, answer.status, answer.headers] unless problem

      said = OneLine.of(answer.redaction.text(problem.message))
      raise DecodeError.new({ message: "The answer is no #{type}: #{said}.", **details(answer, sent_ids) }),
            cause: FailureCause.of(problem, answer.redaction)
    end

    def details(answer, sent_ids)
      { code: answer.status, response_headers: answer.headers, response_body: answer.text, sent_ids: }
    end

    # The data, or nil and why there are none. What is raised here would be the cause of what is raised then.
    def decoded(answer, type)
      raise TypeError, "it is #{answer.media_type}" unless Content.json?(answer.media_type)

      [convert_to_type(answer.json, type), nil]
    rescue StandardError => e
      [nil, e]
    end

    # Some refusals are plain text or HTML. A description that is no text must not hide the code.
    def fault(answer)
      texts = ServiceFault.openapi_types.select { |_, type| type == :String }.keys
      names = ServiceFault.attribute_map.values_at(*texts)
      fields = answer.json.reject { |name, value| names.include?(name) && value.is_a?(Enumerable) }
      convert_to_type(fields, 'ServiceFault')
    rescue StandardError
      nil
    end
  end
  ApiClient.prepend(Transport)
end
