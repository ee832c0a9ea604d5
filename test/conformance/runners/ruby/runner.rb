# frozen_string_literal: true

# Reads jobs line by line, makes each call with the installed gem, and prints what a caller gets. It judges nothing.

require 'json'
require 'partner_center_usage'
require 'pp' # rubocop:disable Lint/RedundantRequireStatement -- pretty_inspect is not there without it

def api(base_url, call)
  configuration = PartnerCenterUsage::Configuration.new do |config|
    config.base_url = base_url
    config.access_token = call['token']
    config.timeout = call['timeoutMs'] / 1000.0
    config.retries = call['retries']
  end
  PartnerCenterUsage::AzureSpendingApi.new(PartnerCenterUsage::ApiClient.new(configuration))
end

def answer(api, call)
  summary, status, headers = api.get_customer_usage_summary_with_http_info(
    call['customerId'],
    correlation_id: call['correlationId'],
    correlation_vector: call['correlationVector'],
    request_id: call['requestId']
  )
  printed = shown([summary.inspect, summary.to_s, headers.to_s, headers.inspect, *shown_client(api)])
  { outcome: 'summary', status:, summary: plain(summary.to_hash), printed: }
rescue ArgumentError => e
  { outcome: 'failure', kind: 'argument', message: e.message, printed: printed(e, api) }
rescue PartnerCenterUsage::ApiError => e
  outcome(e).merge(
    message: e.message,
    printed: printed(e, api),
    status: e.code,
    requestId: e.request_id,
    correlationId: e.correlation_id,
    body: e.response_body
  )
end

# All that there is to print of an error, its causes and the client.
def printed(error, api)
  causes = [error]
  causes << causes.last.cause while causes.last.cause
  variables = causes.flat_map { |one| one.instance_variables.map { |name| one.instance_variable_get(name).inspect } }
  shown(causes.flat_map { |one| [one.to_s, one.pretty_inspect, one.full_message] } + variables + shown_client(api))
end

def shown_client(api) = [api.inspect, api.pretty_inspect, api&.api_client&.config.inspect]

# Headers may hold bytes of any charset.
def shown(texts) = texts.map(&:b).join("\n").force_encoding(Encoding::UTF_8).scrub

def outcome(error)
  case error
  when PartnerCenterUsage::DecodeError then { outcome: 'failure', kind: 'decode' }
  when PartnerCenterUsage::TimeoutError then { outcome: 'failure', kind: 'timeout' }
  when PartnerCenterUsage::ConnectionError then { outcome: 'failure', kind: 'connection' }
  else { outcome: 'error', code: error.fault_code, description: error.fault&.description }
  end
end

# Amounts as texts of digits, and date-times with their fractions, which JSON would cut off.
def plain(value)
  case value
  when Hash then value.transform_values { |item| plain(item) }
  when Array then value.map { |item| plain(item) }
  when BigDecimal then value.to_s('F')
  when Time then value.iso8601(9)
  else value
  end
end

# The client, or why it cannot be made.
def made(base_url, call)
  api(base_url, call)
rescue ArgumentError => e
  { outcome: 'failure', kind: 'argument', message: e.message, printed: printed(e, nil) }
end

$stdin.set_encoding(Encoding::UTF_8)
# One for each base URL, as users have it: all calls to it have the same token, retries and time-out.
apis = {}
$stdin.each_line do |line|
  job = JSON.parse(line)
  base_url, call = job.values_at('baseUrl', 'call')
  made = apis[base_url] ||= made(base_url, call)
  text = JSON.generate({ id: job['id'], **(made.is_a?(Hash) ? made : answer(made, call)) })
  $stdout.write(text, "\n") && $stdout.flush
end
