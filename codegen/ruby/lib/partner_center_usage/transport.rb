# frozen_string_literal: true

require 'bigdecimal'
require 'erb'
require 'securerandom'

# What the generated classes lack.
module PartnerCenterUsage
  # The service refused the call: `code` is the status, `fault` the ServiceFault in the body or nil.
  class ApiError
    attr_reader :fault

    # Finer than the status, such as "3000" for a customer without Azure usage; nil if the body does not say it.
    def fault_code = fault&.code&.to_s

    # Names the request when you ask Microsoft for support, as does the correlation id.
    def request_id = response_headers && response_headers['ms-requestid']

    def correlation_id = response_headers && response_headers['ms-correlationid']
  end

  # No answer came, or not all of it.
  class ConnectionError < ApiError; end

  # The call took longer than it may.
  class TimeoutError < ConnectionError; end

  # An answer of success cannot be read.
  class DecodeError < ApiError; end

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
        request = build_request(http_method, path, opts)
        # 0 would be no limit.
        request.options[:timeout_ms] = [((deadline - now) * 1000).ceil, 1].max
        response = request.run
        wait = seconds_before_retry(retries, response)
        return read(response, opts[:return_type]) if wait.nil? || wait > [60, deadline - now].min

        sleep(wait)
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

    def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

    # A response that a test has made up has no return code.
    def broken?(response) = ![:ok, nil].include?(response.return_code)

    # nil where another attempt is not allowed or cannot help
    def seconds_before_retry(retries, response)
      return if retries >= @config.retries || !(broken?(response) || RETRIED.include?(response.code))

      retry_after = (response.headers || {})['Retry-After'].to_s
      return retry_after.to_i if retry_after.match?(/\A\d+\z/)

      [Time.httpdate(retry_after) - Time.now, 0].max
    rescue ArgumentError
      rand * [30, 0.5 * (2**retries)].min
    end

    def read(response, type)
      raise TimeoutError, 'The call took longer than it may: allow more, or try again later.' if response.timed_out?
      raise ConnectionError, "No answer: #{response.return_message}. Try later." if broken?(response)

      body = response.body.dup.force_encoding(Encoding::UTF_8)
      answer = { code: response.code, response_headers: response.headers, response_body: body }
      raise ApiError, { message: 'Refused by the service.', fault: fault(body), **answer } unless response.success?

      begin
        [decode(body, response.headers['Content-Type'], type), response.code, response.headers]
      rescue StandardError => e
        raise DecodeError, { message: "The answer is no #{type}: #{e.message}.", **answer }
      end
    end

    def fault(body)
      decode(body, nil, 'ServiceFault')
    rescue StandardError
      nil # Some refusals are plain text or HTML.
    end

    def decode(body, media_type, type)
      raise TypeError, "it is #{media_type}" unless media_type.nil? || media_type.match?(%r{\A[^;]*[/+]json\s*(;|\z)}i)

      data = JSON.parse(body.delete_prefix("\uFEFF"), symbolize_names: true, decimal_class: BigDecimal)
      raise TypeError, 'it is JSON, but no object' unless data.is_a?(Hash)

      convert_to_type(data, type)
    end
  end
  ApiClient.prepend(Transport)

  # Reads values without losing digits or instants, and refuses a list or an object where a text belongs.
  module Values
    # Not by `new`, which takes as long as all the rest of a call, and refuses what a caller must not send.
    def build_from_hash(attributes)
      @fields ||= attribute_map.map { |name, key| [key, :"@#{name}", openapi_types[name]] }
      @fields.each_with_object(allocate) do |(key, variable, type), model|
        model.instance_variable_set(variable, _deserialize(type, attributes[key])) if attributes.key?(key)
      end
    end

    def _deserialize(type, value)
      return if value.nil?

      case type.to_sym
      when :String then value.is_a?(Enumerable) ? raise(TypeError, "#{value} is no text") : value.to_s
      when :BigDecimal then BigDecimal(value)
      # Without an offset it is UTC, whatever the zone of the machine.
      when :Time then Time.iso8601(value.match?(/(Z|[+-]\d\d:\d\d)\z/i) ? value : "#{value}Z")
      else super
      end
    end
  end
  ApiModelBase.define_singleton_method(:inherited) { |model| model.singleton_class.prepend(Values) }
end
