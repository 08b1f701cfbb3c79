import Config

# Another address for each of the exchange's own, as the simulated exchange prints them at /__urls.
if urls = System.get_env("EXCHANGE_URLS") do
  config :consumer_app, exchange: [urls: %{"api" => :json.decode(urls)}]
end
