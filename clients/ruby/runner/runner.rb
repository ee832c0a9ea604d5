# frozen_string_literal: true

# Reads jobs line by line, makes each call with the installed gem, and prints what a caller gets.

require 'json'
require 'partner_center_usage'
require 'pp' # rubocop:disable Lint/RedundantRequireStatement -- pretty_inspect does not exist without it

def new_api(base_url, call)
  configuration = PartnerCenterUsage::Configuration.new do |config|
    config.base_url = base_url
    config.access_token = call['token']
    config.timeout = call['timeoutMs'] / 1000.0
    config.retries = call['retries']
  end
  PartnerCenterUsage::AzureSpendingApi.new(PartnerCenterUsage::ApiClient.new(configuration))
end

def outcome_of(api, call)
  summary, status, headers = api.get_customer_usage_summary_with_http_info(
    call['customerId'],
    correlation_id: call['correlationId'],
    correlation_vector: call['correlationVector'],
    request_id: call['requestId']
  )
  printed = joined([summary.inspect, summary.to_s, headers.to_s, headers.inspect, *printed_client(api)])
  { outcome: 'summary', status:, summary: plain(summary.to_hash), printed: }
rescue ArgumentError => e
  argument_failure(e, api)
rescue PartnerCenterUsage::ApiError => e
  kind_of_error(e).merge(
    message: e.message,
    printed: printed_error(e, api),
    status: e.status,
    requestId: e.request_id,
    correlationId: e.correlation_id,
    body: e.body
  )
end

def argument_failure(error, api)
  { outcome: 'failure', kind: 'argument', message: error.message, printed: printed_error(error, api) }
end

def kind_of_error(error)
  case error
  when PartnerCenterUsage::DecodeError then { outcome: 'failure', kind: 'decode' }
  when PartnerCenterUsage::TimeoutError then { outcome: 'failure', kind: 'timeout' }
  when PartnerCenterUsage::ConnectionError then { outcome: 'failure', kind: 'connection' }
  else { outcome: 'error', code: error.code, description: error.service_fault&.description }
  end
end

# Everything that can be printed of an error, its causes and the client.
def printed_error(error, api)
  causes = [error]
  causes << causes.last.cause while causes.last.cause
  texts = causes.flat_map { |one| [one.to_s, one.pretty_inspect, one.full_message] }
  variables = causes.flat_map { |one| one.instance_variables.map { |name| one.instance_variable_get(name).inspect } }
  joined(texts + variables + printed_client(api))
end

def printed_client(api) = [api.inspect, api.pretty_inspect, api&.api_client&.config.inspect]

# Headers may have bytes of any charset.
def joined(texts) = texts.map(&:b).join("\n").force_encoding(Encoding::UTF_8).scrub

# Amounts as text of digits, and date-times with their fractions, which JSON would cut off.
def plain(value)
  case value
  when Hash then value.transform_values { |item| plain(item) }
  when Array then value.map { |item| plain(item) }
  when BigDecimal then value.to_s('F')
  when Time then value.iso8601(9)
  else value
  end
end

def run(job, apis)
  base_url, call = job.values_at('baseUrl', 'call')
  begin
    api = apis[base_url] ||= new_api(base_url, call)
  rescue ArgumentError => e
    return argument_failure(e, nil)
  end
  outcome_of(api, call)
end

# One API for each base URL, as users have it: all calls to it have the same token, retries and timeout.
apis = {}
$stdin.set_encoding(Encoding::UTF_8)
$stdin.each_line do |line|
  job = JSON.parse(line)
  $stdout.write(JSON.generate({ id: job['id'], **run(job, apis) }), "\n")
  $stdout.flush
end
